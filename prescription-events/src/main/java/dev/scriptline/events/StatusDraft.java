package dev.scriptline.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link PrescriptionStatusChanged}, of which each writer knows only some.
 */
public final class StatusDraft {

  private final UUID eventId;
  private final UUID prescriptionId;
  private final PrescriptionNumber number;
  private @Nullable UUID transmissionId;
  private @Nullable Integer transmissionNo;
  private @Nullable Integer attempt;
  private @Nullable String issueTag;
  private @Nullable String ownerTag;
  private @Nullable String region;
  private @Nullable Channel channel;
  private @Nullable UUID pharmacyId;
  private @Nullable String rawStatus;
  private @Nullable Instant occurredAt;
  private @Nullable Actor actor;
  private @Nullable Reason reason;
  private @Nullable Approval approval;
  private @Nullable Instant validUntil;
  private @Nullable UUID callbackId;
  private long version;

  StatusDraft(UUID eventId, UUID prescriptionId, PrescriptionNumber number) {
    this.eventId = eventId;
    this.prescriptionId = prescriptionId;
    this.number = number;
  }

  /** The transmission, with its number from 1. */
  public StatusDraft transmission(UUID id, int number) {
    this.transmissionId = id;
    this.transmissionNo = number;
    return this;
  }

  /** Where it goes, as far as that is known. */
  public StatusDraft route(String region, Channel channel, @Nullable UUID pharmacyId) {
    this.region = region;
    this.channel = channel;
    this.pharmacyId = pharmacyId;
    return this;
  }

  /** The dispatch attempt, from 1. */
  public StatusDraft attempt(@Nullable Integer attempt) {
    this.attempt = attempt;
    return this;
  }

  /** Keyed hash of the platform's token. */
  public StatusDraft issueTag(@Nullable String issueTag) {
    this.issueTag = issueTag;
    return this;
  }

  /** Keyed hash of the patient's id. */
  public StatusDraft ownerTag(String ownerTag) {
    this.ownerTag = ownerTag;
    return this;
  }

  /** The sender's own word. */
  public StatusDraft rawStatus(@Nullable String rawStatus) {
    this.rawStatus = rawStatus;
    return this;
  }

  /** When it happened by the source's clock. */
  public StatusDraft occurredAt(@Nullable Instant occurredAt) {
    this.occurredAt = occurredAt;
    return this;
  }

  /** Who did it. */
  public StatusDraft actor(Actor actor) {
    this.actor = actor;
    return this;
  }

  /** Why, as a code. */
  public StatusDraft reason(@Nullable Reason reason) {
    this.reason = reason;
    return this;
  }

  /** The prescriber's approval and until when it may be dispensed, where known. */
  public StatusDraft approval(Approval approval, @Nullable Instant validUntil) {
    this.approval = approval;
    this.validUntil = validUntil;
    return this;
  }

  /** The callback that told us. */
  public StatusDraft callbackId(UUID callbackId) {
    this.callbackId = callbackId;
    return this;
  }

  /** The version of the aggregate that speaks. */
  public StatusDraft version(long version) {
    this.version = version;
    return this;
  }

  /** Ends the draft with what every event has. */
  public PrescriptionStatusChanged is(Status status, StatusSource source, Instant receivedAt) {
    return new PrescriptionStatusChanged(
        eventId,
        prescriptionId,
        number,
        transmissionId,
        transmissionNo,
        attempt,
        issueTag,
        ownerTag,
        region,
        channel,
        pharmacyId,
        status,
        rawStatus,
        occurredAt,
        receivedAt,
        source,
        actor,
        reason,
        approval,
        validUntil,
        callbackId,
        version);
  }
}
