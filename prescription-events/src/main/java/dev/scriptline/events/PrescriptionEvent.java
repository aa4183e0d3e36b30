package dev.scriptline.events;

import java.time.Instant;
import java.util.UUID;

/** Anything that one service tells the others about one prescription. */
public sealed interface PrescriptionEvent
    permits PrescriptionRequested,
        WithdrawalRequested,
        VoidRequested,
        PrescriptionStatusChanged,
        PrescriptionReferenced {

  /** Identity of the fact: the same fact told twice carries the same id. */
  UUID eventId();

  /** The prescription that this is about; the key of every topic. */
  UUID prescriptionId();

  /** When the writer learnt of the fact, by the writer's clock. */
  Instant at();
}
