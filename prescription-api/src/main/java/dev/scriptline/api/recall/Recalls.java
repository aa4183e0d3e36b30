package dev.scriptline.api.recall;

import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.api.prescription.PrescriptionEvents;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.wire.EventIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks dispatch-service to take something back, in the current transaction. */
@Component
class Recalls {

  private final PrescriptionEvents events;
  private final OwnerTags ownerTags;
  private final Clock clock;

  Recalls(PrescriptionEvents events, OwnerTags ownerTags, Clock clock) {
    this.events = events;
    this.ownerTags = ownerTags;
    this.clock = clock;
  }

  void withdraw(LiveTransmission live, Recaller recaller, UUID requestId, String reason) {
    events.tell(
        new WithdrawalRequested(
            EventIds.named("withdrawal-asked", requestId.toString()),
            live.prescription().id(),
            live.prescription().number(),
            live.id(),
            requestId,
            recaller.actor(ownerTags),
            new Reason(reason),
            now()));
  }

  /** That it was asked for stands in the history at once; what comes of it follows. */
  void voiding(LiveTransmission live, Recaller recaller, UUID requestId, String reason) {
    Instant now = now();
    events.tell(
        new VoidRequested(
            EventIds.named("void-asked", requestId.toString()),
            live.prescription().id(),
            live.prescription().number(),
            live.id(),
            requestId,
            recaller.actor(ownerTags),
            new Reason(reason),
            now),
        requested(live, recaller, requestId, reason, now));
  }

  private PrescriptionStatusChanged requested(
      LiveTransmission live, Recaller recaller, UUID requestId, String reason, Instant now) {
    return PrescriptionStatusChanged.draft(
            EventIds.outcome(Status.VOID_REQUESTED, requestId),
            live.prescription().id(),
            live.prescription().number())
        .transmission(live.id(), live.sent().number())
        .actor(recaller.actor(ownerTags))
        .reason(new Reason(reason))
        .version(live.prescription().versionNow())
        .is(Status.VOID_REQUESTED, recaller.source(), now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
