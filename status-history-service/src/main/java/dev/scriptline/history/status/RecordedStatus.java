package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.chain.Hash;

/**
 * An event as the history holds it.
 *
 * @param seq counts the events of one prescription from 1, in the order in which they were recorded
 * @param prevHash the hash of the event before it
 * @param hash over {@code prevHash}, {@code seq} and the event
 */
public record RecordedStatus(long seq, PrescriptionStatusChanged event, Hash prevHash, Hash hash) {

  /** An event in its place, without its links. */
  public RecordedStatus(long seq, PrescriptionStatusChanged event) {
    this(seq, event, Hash.NONE, Hash.NONE);
  }
}
