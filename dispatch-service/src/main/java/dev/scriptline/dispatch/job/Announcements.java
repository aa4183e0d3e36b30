package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.messaging.Outbox;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other services are told, in the transaction of the step that it tells of. */
@Component
public class Announcements {

  private static final String SOURCE = "/dispatch-service";

  private final Outbox outbox;
  private final EventCodec codec;

  Announcements(Outbox outbox, EventCodec codec) {
    this.outbox = outbox;
    this.codec = codec;
  }

  /** That an attempt is about to begin: whoever hears from the platform first knows whose it is. */
  void sending(Job job, Instant now) {
    publish(reference(job, job.attempt(), null, StatusSource.DISPATCH, now));
  }

  void issued(Job job, PlatformToken token, KeptToken kept, StatusSource source, Instant now) {
    publish(
        draft(job).issueTag(kept.issueTag()).is(Status.ISSUED, source, now),
        reference(job, job.attempt(), token, source, now));
  }

  void mailed(Job job, StatusSource source, Instant now) {
    publish(draft(job).is(Status.EMAILED, source, now));
  }

  /** The pharmacy's own word; the same event however often it is said. */
  public void acknowledged(Job job, Instant at, Instant now) {
    publish(
        draft(job, EventIds.named("acknowledged", job.id().toString()))
            .occurredAt(at)
            .is(Status.ACKNOWLEDGED, StatusSource.PHARMACY, now));
  }

  void refused(Job job, ReasonCode reason, StatusSource source, Instant now) {
    turnedAway(job, Status.REFUSED, reason, source, now);
  }

  void bounced(Job job, ReasonCode reason, Instant now) {
    turnedAway(job, Status.BOUNCED, reason, StatusSource.DISPATCH, now);
  }

  /** A refusal that leaves an earlier attempt in doubt is no word that the patient may hear yet. */
  private void turnedAway(
      Job job, Status status, ReasonCode reason, StatusSource source, Instant now) {
    Status told = job.state() == JobState.NEEDS_HUMAN ? Status.NEEDS_HUMAN : status;
    publish(draft(job).reason(reason.reason()).is(told, source, now));
  }

  /** The attempt not begun yet begins later. */
  void deferred(Job job, ReasonCode reason, Instant now) {
    publish(
        draft(job)
            .attempt(job.attempt() + 1)
            .reason(reason.reason())
            .is(Status.DEFERRED, StatusSource.DISPATCH, now));
  }

  void unconfirmed(Job job, ReasonCode reason, Instant now) {
    publish(draft(job).reason(reason.reason()).is(Status.UNCONFIRMED, StatusSource.DISPATCH, now));
  }

  void needsHuman(Job job, ReasonCode reason, Instant now) {
    publish(
        draft(job)
            .reason(reason.reason())
            .is(Status.NEEDS_HUMAN, StatusSource.RECONCILIATION, now));
  }

  /** That there is a prescription too many, which does not count; its token goes with it. */
  void surplus(Job job, PlatformToken token, String issueTag, Instant now) {
    Transmission transmission = job.transmission();
    publish(
        draft(job, EventIds.named("surplus", transmission.id().toString(), issueTag))
            .attempt(null)
            .issueTag(issueTag)
            .is(Status.SURPLUS, StatusSource.RECONCILIATION, now),
        reference(job, null, token, StatusSource.RECONCILIATION, now));
  }

  /**
   * What the platform said when it was asked; the same answer is the same event, however often it
   * comes.
   */
  public void answered(
      Job job, String issueTag, Status status, @Nullable Instant occurredAt, Instant now) {
    UUID id = EventIds.named("answered", job.id().toString(), issueTag, status.wire());
    publish(
        draft(job, id)
            .attempt(null)
            .issueTag(issueTag)
            .occurredAt(occurredAt)
            .is(status, StatusSource.RECONCILIATION, now));
  }

  /** That a request cannot be opened; the same word however often the request comes. */
  public void unopenable(PrescriptionRequested request, Instant now) {
    publish(
        PrescriptionStatusChanged.draft(
                EventIds.named("request-unopenable", request.transmissionId().toString()),
                request.prescriptionId(),
                request.number())
            .transmission(request.transmissionId(), request.transmissionNo())
            .route(request.region(), request.channel(), request.pharmacyId())
            .reason(ReasonCode.ORDER_UNREADABLE.reason())
            .is(Status.NEEDS_HUMAN, StatusSource.DISPATCH, now));
  }

  private static StatusDraft draft(Job job) {
    return draft(job, UUID.randomUUID());
  }

  /** Begins what is told of a job under an id that follows from its cause. */
  public static StatusDraft draft(Job job, UUID eventId) {
    Transmission transmission = job.transmission();
    return PrescriptionStatusChanged.draft(
            eventId, transmission.prescriptionId(), transmission.number())
        .transmission(transmission.id(), transmission.no())
        .route(transmission.region(), transmission.channel(), transmission.pharmacyId())
        // None, where it is learnt of an attempt that this database does not know.
        .attempt(job.attempt() == 0 ? null : job.attempt())
        .version(job.version());
  }

  /** Whose attempt this is, and by which token it is known. */
  public static PrescriptionReferenced reference(
      Job job,
      @Nullable Integer attempt,
      @Nullable PlatformToken token,
      StatusSource source,
      Instant now) {
    Transmission transmission = job.transmission();
    return new PrescriptionReferenced(
        UUID.randomUUID(),
        transmission.prescriptionId(),
        transmission.number(),
        transmission.id(),
        transmission.no(),
        attempt,
        token == null ? null : token.value(),
        transmission.region(),
        transmission.channel(),
        transmission.pharmacyId(),
        source,
        now);
  }

  /** Tells it in the current transaction. */
  public void publish(PrescriptionEvent... events) {
    outbox.addAll(Arrays.stream(events).map(event -> codec.encode(event, SOURCE)).toList());
  }
}
