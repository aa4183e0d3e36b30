/**
 * What dispatch-service must know to send a prescription, sealed for its eyes: signed, then
 * encrypted.
 */
@NullMarked
package dev.scriptline.events.order;

import org.jspecify.annotations.NullMarked;
