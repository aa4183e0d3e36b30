package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.history.status.RecordedStatus;
import java.time.Instant;

/** A step and the moment at which a reader finds it. */
record PlacedStep(RecordedStatus recorded, Instant at) {

  PrescriptionStatusChanged event() {
    return recorded.event();
  }

  Status status() {
    return event().status();
  }

  long seq() {
    return recorded.seq();
  }

  int transmission() {
    return transmission(event());
  }

  /** What concerns no transmission counts as number 0. */
  static int transmission(PrescriptionStatusChanged event) {
    return event.transmissionNo() == null ? 0 : event.transmissionNo();
  }

  /** When it happened, as far as anybody said. */
  static Instant moment(PrescriptionStatusChanged event) {
    return event.occurredAt() == null ? event.receivedAt() : event.occurredAt();
  }
}
