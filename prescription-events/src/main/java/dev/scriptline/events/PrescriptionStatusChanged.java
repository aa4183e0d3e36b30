package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a prescription. Free of personal data and kept for ever; the state of
 * a prescription is the {@link dev.scriptline.events.fold.Fold fold} of these.
 *
 * @param transmissionId absent for what concerns the prescription before any transmission
 * @param attempt the dispatch attempt, from 1; {@code deferred} carries the attempt not begun
 * @param issueTag keyed hash of the platform's token, so that two issues can be told apart without
 *     showing it
 * @param ownerTag keyed hash of the patient's id; on {@code approved}
 * @param rawStatus the sender's own word where it is not one of ours
 * @param occurredAt when it happened by the source's clock, where the source says
 * @param receivedAt when the writer of this event learnt of it
 * @param version grows with the aggregate that speaks; comparable within one source only
 */
public record PrescriptionStatusChanged(
    UUID eventId,
    UUID prescriptionId,
    PrescriptionNumber number,
    @Nullable UUID transmissionId,
    @Nullable Integer transmissionNo,
    @Nullable Integer attempt,
    @Nullable String issueTag,
    @Nullable String ownerTag,
    @Nullable String region,
    @Nullable Channel channel,
    @Nullable UUID pharmacyId,
    Status status,
    @Nullable String rawStatus,
    @Nullable Instant occurredAt,
    Instant receivedAt,
    StatusSource source,
    @Nullable Actor actor,
    @Nullable Reason reason,
    @Nullable Approval approval,
    @Nullable Instant validUntil,
    @Nullable UUID callbackId,
    long version)
    implements PrescriptionEvent {

  public PrescriptionStatusChanged {
    requireNonNull(eventId, "eventId");
    requireNonNull(prescriptionId, "prescriptionId");
    requireNonNull(number, "number");
    requireNonNull(status, "status");
    requireNonNull(receivedAt, "receivedAt");
    requireNonNull(source, "source");
  }

  @Override
  public Instant at() {
    return receivedAt;
  }

  /** Begins an event; what is not set stays absent. */
  public static StatusDraft draft(UUID eventId, UUID prescriptionId, PrescriptionNumber number) {
    return new StatusDraft(eventId, prescriptionId, number);
  }
}
