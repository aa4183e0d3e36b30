package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;

/**
 * An event as the history holds it.
 *
 * @param seq counts the events of one prescription from 1, in the order in which they were recorded
 */
public record RecordedStatus(long seq, PrescriptionStatusChanged event) {}
