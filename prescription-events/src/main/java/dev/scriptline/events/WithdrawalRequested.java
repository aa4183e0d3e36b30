package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks that a transmission be taken back before it goes out; dispatch decides.
 *
 * @param requestId names this asking; the outcome refers to it
 */
public record WithdrawalRequested(
    UUID eventId,
    UUID prescriptionId,
    PrescriptionNumber number,
    UUID transmissionId,
    UUID requestId,
    Actor actor,
    Reason reason,
    Instant requestedAt)
    implements PrescriptionEvent {

  public WithdrawalRequested {
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
