package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;

/**
 * An event of {@code status.v1} and the bytes that it came as.
 *
 * @param value JSON, kept as it is: what a newer writer says is not lost in an older reader
 */
record ToldStatus(PrescriptionStatusChanged event, byte[] value) {}
