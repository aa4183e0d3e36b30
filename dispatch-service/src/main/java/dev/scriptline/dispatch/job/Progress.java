package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.evidence.Attempts;
import dev.scriptline.dispatch.evidence.Evidence;
import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.StatusSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A worker's steps, each one transaction: the job, its attempt, and what the others are told. */
@Component
public class Progress {

  private final Moves moves;
  private final Attempts attempts;
  private final Evidence evidence;
  private final Announcements announcements;
  private final TokenKeeper keeper;
  private final Terms terms;

  Progress(
      Moves moves,
      Attempts attempts,
      Evidence evidence,
      Announcements announcements,
      TokenKeeper keeper,
      Terms terms) {
    this.moves = moves;
    this.attempts = attempts;
    this.evidence = evidence;
    this.announcements = announcements;
    this.keeper = keeper;
    this.terms = terms;
  }

  /**
   * Commits that the job is about to be sent; only then may the first byte be written. Empty when
   * the worker has lost the job, or the prescription was dispensed.
   */
  @Transactional
  public Optional<Job> begin(Job claimed, RequestNote request, Instant deadline) {
    Instant now = terms.now();
    Optional<Job> sending = moves.sending(claimed, deadline, terms.lease(deadline), now);
    sending.ifPresent(job -> {
      attempts.begin(job.lastAttempt(), request, deadline, now);
      announcements.sending(job, now);
    });
    return sending;
  }

  /**
   * Refuses a job whose prescription was dispensed, for that it could not {@link #begin}. False
   * where nothing was dispensed, or the worker has lost the job.
   */
  @Transactional
  public boolean refusedAsDispensed(Job claimed) {
    return moves.isDispensed(claimed)
        && hindered(claimed, new Refused(ReasonCode.ALREADY_DISPENSED));
  }

  /** The preparation came to nothing: nothing was sent. False when the worker has lost the job. */
  @Transactional
  public boolean hindered(Job claimed, Hindrance hindrance) {
    Instant now = terms.now();
    return switch (hindrance) {
      case NotSent notSent -> putBack(claimed, notSent, now);
      case Held held -> held(claimed, held, now);
      case Refused refused -> {
        Optional<Job> moved = moves.refused(claimed, refused.reason(), now);
        moved.ifPresent(job -> {
          attempts.addEnded(job.lastAttempt(), refused, now);
          announcements.refused(job, refused.reason(), StatusSource.DISPATCH, now);
        });
        yield moved.isPresent();
      }
    };
  }

  /** What the attempt came to; kept as evidence where the worker has lost the job meanwhile. */
  @Transactional
  public void ended(Job sending, Outcome outcome) {
    Instant now = terms.now();
    boolean moved =
        switch (outcome) {
          case Issued(var token) -> issued(sending, token, now);
          case Mailed _ -> mailed(sending, now);
          case Bounced bounced -> bounced(sending, bounced, now);
          case Refused refused -> refused(sending, refused, now);
          case NotSent notSent -> putBack(sending, notSent, now);
          case Held held -> held(sending, held, now);
          case Unconfirmed unconfirmed -> unconfirmed(sending, unconfirmed, now);
        };
    if (moved) {
      attempts.end(sending.lastAttempt(), outcome, now);
    } else {
      moves.hurry(sending, now);
      evidence.addLate(sending.lastAttempt(), outcome, now);
    }
  }

  private boolean issued(Job sending, PlatformToken token, Instant now) {
    KeptToken kept = keeper.ofJob(sending.id(), token);
    Optional<Job> moved = moves.issued(sending, kept, now);
    moved.ifPresent(job -> announcements.issued(job, token, kept, StatusSource.DISPATCH, now));
    return moved.isPresent();
  }

  private boolean mailed(Job sending, Instant now) {
    Optional<Job> moved = moves.mailed(sending, now);
    moved.ifPresent(job -> announcements.mailed(job, StatusSource.DISPATCH, now));
    return moved.isPresent();
  }

  private boolean bounced(Job sending, Bounced bounced, Instant now) {
    Optional<Job> moved = moves.refused(sending, bounced.reason(), now);
    moved.ifPresent(job -> announcements.bounced(job, bounced.reason(), now));
    return moved.isPresent();
  }

  private boolean refused(Job sending, Refused refused, Instant now) {
    Optional<Job> moved = moves.refused(sending, refused.reason(), now);
    moved.ifPresent(
        job -> announcements.refused(job, refused.reason(), StatusSource.DISPATCH, now));
    return moved.isPresent();
  }

  private boolean unconfirmed(Job sending, Unconfirmed unconfirmed, Instant now) {
    Optional<Job> moved = moves.unconfirmed(sending, unconfirmed.reason(), now);
    moved.ifPresent(job -> announcements.unconfirmed(job, unconfirmed.reason(), now));
    return moved.isPresent();
  }

  /** It waits with all others of its clinic or prescriber, unless that is mended meanwhile. */
  private boolean held(Job job, Held held, Instant now) {
    return putBack(job, new NotSent(held.reason(), terms.hold(held, job, now)), now);
  }

  private boolean putBack(Job job, NotSent notSent, Instant now) {
    Duration wait = terms.delay(job, notSent.retryAfter());
    boolean told = terms.isWorthTelling(job, wait);
    Optional<Job> moved = moves.waiting(job, notSent.reason(), now.plus(wait), told, now);
    if (told) {
      moved.ifPresent(waiting -> announcements.deferred(waiting, notSent.reason(), now));
    }
    return moved.isPresent();
  }
}
