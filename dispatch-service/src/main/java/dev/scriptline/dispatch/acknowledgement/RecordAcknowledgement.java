package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.dispatch.acknowledgement.Acknowledgements.Kept;
import dev.scriptline.dispatch.acknowledgement.Acknowledgements.Verdict;
import dev.scriptline.dispatch.acknowledgement.Standing.Acknowledged;
import dev.scriptline.dispatch.acknowledgement.Standing.Ended;
import dev.scriptline.dispatch.acknowledgement.Standing.Open;
import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the pharmacy at its word: whoever presses the button of a mail proves that the mail has
 * arrived, whatever we knew until then.
 */
@Component
class RecordAcknowledgement {

  private static final Logger LOG = LoggerFactory.getLogger(RecordAcknowledgement.class);

  private final Acknowledgements acknowledgements;
  private final Jobs jobs;
  private final Settlement settlement;
  private final Announcements announcements;
  private final Clock clock;

  RecordAcknowledgement(
      Acknowledgements acknowledgements,
      Jobs jobs,
      Settlement settlement,
      Announcements announcements,
      Clock clock) {
    this.acknowledgements = acknowledgements;
    this.jobs = jobs;
    this.settlement = settlement;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** How it stands; nothing is changed. */
  @Transactional(readOnly = true)
  public Standing standing(UUID transmissionId) {
    return standing(jobs.find(transmissionId).orElse(null), acknowledgements.find(transmissionId));
  }

  /** Keeps that the pharmacy has the mail, the first time; then tells how it stands. */
  @Transactional
  public Standing record(UUID transmissionId) {
    Optional<Job> job = jobs.lock(transmissionId);
    Instant now = clock.instant();
    acknowledgements.keep(transmissionId, now);
    job.ifPresent(known -> conclude(known, now));
    return standing(jobs.find(transmissionId).orElse(null), acknowledgements.find(transmissionId));
  }

  /** Concludes what could not be concluded when the button was pressed. */
  @Transactional
  public void conclude(UUID transmissionId) {
    jobs.lock(transmissionId).ifPresent(job -> conclude(job, clock.instant()));
  }

  private void conclude(Job job, Instant now) {
    acknowledgements
        .find(job.id())
        .filter(kept -> kept.verdict() == Verdict.WAITING)
        .ifPresent(kept -> {
          Verdict verdict = verdict(job, kept.at(), now);
          if (verdict != Verdict.WAITING) {
            acknowledgements.judge(job.id(), verdict, now);
          }
        });
  }

  private Verdict verdict(Job job, Instant at, Instant now) {
    return switch (job.state()) {
      // The worker's own answer is on its way.
      case SENDING -> Verdict.WAITING;
      case ISSUED -> told(job, at, now);
      // It is there: a second mail of it must not leave, and nobody has to telephone any more.
      case PENDING, CLAIMED, UNCONFIRMED, NEEDS_HUMAN ->
          settlement.arrived(job).map(issued -> told(issued, at, now)).orElse(Verdict.WAITING);
      case CLOSED -> job.reason() == ReasonCode.MAILBOX_REFUSED ? alarm(job) : Verdict.TOO_LATE;
      case REFUSED, WITHDRAWN -> alarm(job);
    };
  }

  private Verdict told(Job job, Instant at, Instant now) {
    announcements.acknowledged(job, at, now);
    return Verdict.TOLD;
  }

  private static Verdict alarm(Job job) {
    LOG.error(
        "{} was acknowledged by the pharmacy although it counts as not arrived: telephone the pharmacy"
            + " before the prescription is sent elsewhere.",
        job);
    return Verdict.CONTRADICTED;
  }

  private static Standing standing(@Nullable Job job, Optional<Kept> kept) {
    @Nullable String serial =
        job == null
            ? null
            : "%s-%d".formatted(job.transmission().number().value(), job.transmission().no());
    if (job != null && isOver(job)) {
      return new Ended(serial);
    }
    return kept.<Standing>map(word -> new Acknowledged(serial, word.at()))
        .orElseGet(() -> new Open(serial));
  }

  private static boolean isOver(Job job) {
    return switch (job.state()) {
      case REFUSED, WITHDRAWN, CLOSED -> true;
      case PENDING, CLAIMED, SENDING, UNCONFIRMED, NEEDS_HUMAN, ISSUED -> false;
    };
  }
}
