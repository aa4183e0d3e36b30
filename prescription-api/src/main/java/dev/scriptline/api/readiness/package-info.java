/**
 * This service's part of the readiness doctor: what must be right before a prescription is sent.
 */
@NullMarked
package dev.scriptline.api.readiness;

import org.jspecify.annotations.NullMarked;
