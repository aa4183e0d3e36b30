package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.history.status.RecordedStatus;
import java.time.Instant;

/** A step and the moment at which a reader finds it. */
public record PlacedStep(RecordedStatus recorded, Instant at) {

  /** What was told. */
  public PrescriptionStatusChanged event() {
    return recorded.event();
  }

  /** The status that was told. */
  public Status status() {
    return event().status();
  }

  /** Counts in the order in which we learnt. */
  public long seq() {
    return recorded.seq();
  }

  /** The transmission's number; 0 for what concerns none. */
  public int transmission() {
    return transmission(event());
  }

  /** What concerns no transmission counts as number 0. */
  public static int transmission(PrescriptionStatusChanged event) {
    return event.transmissionNo() == null ? 0 : event.transmissionNo();
  }

  /** When it happened, as far as anybody said. */
  public static Instant moment(PrescriptionStatusChanged event) {
    return event.occurredAt() == null ? event.receivedAt() : event.occurredAt();
  }
}
