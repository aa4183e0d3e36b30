/**
 * Clinics and prescribers whose prescriptions wait until what the platform objects to is mended.
 */
@NullMarked
package dev.scriptline.dispatch.hold;

import org.jspecify.annotations.NullMarked;
