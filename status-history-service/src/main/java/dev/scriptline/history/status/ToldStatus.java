package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Link;
import dev.scriptline.history.chain.StatusColumns;
import dev.scriptline.history.chain.TopicPlace;
import java.time.DateTimeException;

/**
 * An event of {@code status.v1} and the bytes that it came as.
 *
 * @param value JSON, kept as it is: what a newer writer says is not lost in an older reader
 * @param columns what staff search by
 * @param content what its hash will cover of it
 */
record ToldStatus(
    PrescriptionStatusChanged event,
    byte[] value,
    StatusColumns columns,
    Hash content,
    TopicPlace place) {

  /**
   * Gets an event ready to be appended; the work that needs no lock is done here.
   *
   * @throws UnreadableEventException for what no table could hold: a NUL, a time beyond all
   *     calendars
   */
  static ToldStatus of(PrescriptionStatusChanged event, byte[] value, TopicPlace place)
      throws UnreadableEventException {
    try {
      return new ToldStatus(event, value, StatusColumns.of(event), Link.content(value), place);
    } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
      throw new UnreadableEventException(
          "the event does not fit the history: " + e.getClass().getSimpleName());
    }
  }
}
