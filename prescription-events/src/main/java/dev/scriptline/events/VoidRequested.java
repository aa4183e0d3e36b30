package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks that an issued prescription be voided; dispatch decides.
 *
 * @param requestId names this asking; the outcome refers to it
 */
public record VoidRequested(
    UUID eventId,
    UUID prescriptionId,
    PrescriptionNumber number,
    UUID transmissionId,
    UUID requestId,
    Actor actor,
    Reason reason,
    Instant requestedAt)
    implements PrescriptionEvent {

  public VoidRequested {
    requireNonNull(eventId, "eventId");
    requireNonNull(prescriptionId, "prescriptionId");
    requireNonNull(number, "number");
    requireNonNull(transmissionId, "transmissionId");
    requireNonNull(requestId, "requestId");
    requireNonNull(actor, "actor");
    requireNonNull(reason, "reason");
    requireNonNull(requestedAt, "requestedAt");
  }

  @Override
  public Instant at() {
    return requestedAt;
  }
}
