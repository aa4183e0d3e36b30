package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.evidence.Attempts;
import dev.scriptline.dispatch.evidence.Evidence;
import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.StatusSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways out of {@link JobState#UNCONFIRMED}, and into it where others know more than this
 * database; each one transaction.
 */
@Component
public class Settlement {

  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final Moves moves;
  private final Attempts attempts;
  private final Evidence evidence;
  private final Announcements announcements;
  private final TokenKeeper keeper;
  private final Terms terms;

  Settlement(
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
   * It exists.
   *
   * @param token the one that counts
   * @param surplus further ones under the same reference, which nobody must lose sight of
   */
  @Transactional
  public void found(Job unconfirmed, PlatformToken token, List<PlatformToken> surplus) {
    Instant now = terms.now();
    issued(unconfirmed, token, now)
        .ifPresent(job -> {
          evidence.addFound(job.lastAttempt(), token, now);
          surplus.forEach(extra -> surplus(job, extra));
        });
  }

  /**
   * Somebody else named it, or a worker's answer came after all: it exists. A job that nobody
   * believed to be under way, in whose place another transmission is live by now, has issued a
   * prescription too many.
   *
   * @param job as locked by this transaction; not one that is being sent
   */
  @Transactional
  public void named(Job job, PlatformToken token) {
    Instant now = terms.now();
    switch (job.state()) {
      case UNCONFIRMED, NEEDS_HUMAN -> issued(job, token, now);
      case PENDING, CLAIMED, REFUSED -> {
        if (moves.hasLiveSibling(job)) {
          surplus(job, token);
        } else {
          int attempt = Math.max(job.attempt(), 1);
          moves
              .doubted(job, attempt, ReasonCode.ATTEMPT_FORGOTTEN, now, now)
              .ifPresent(doubted -> issued(doubted, token, now));
        }
      }
      case ISSUED, CLOSED, WITHDRAWN -> surplus(job, token);
      case SENDING -> throw new IllegalArgumentException("its own answer is still awaited");
    }
  }

  /** A prescription too many: everybody is told, then it is voided. */
  @Transactional
  public void surplus(Job job, PlatformToken token) {
    Instant now = terms.now();
    evidence
        .addSurplus(job.lastAttempt(), token, now)
        .ifPresent(tag -> {
          announcements.surplus(job, token, tag, now);
          LOG.error("SAFETY: {} has a prescription too many at the platform.", job);
        });
  }

  /**
   * It may have been sent by an attempt that this database does not know.
   *
   * @param job as locked by this transaction
   * @param attempt the one that may have been made
   * @param deadline after which that attempt cannot have written any more
   * @return false where another transmission of the prescription is live: it has to wait for that
   */
  @Transactional
  public boolean doubt(Job job, int attempt, ReasonCode reason, Instant begunAt, Instant deadline) {
    if (moves.hasLiveSibling(job)) {
      return false;
    }
    Instant now = terms.now();
    Optional<Job> moved = moves.doubted(job, attempt, reason, deadline, now);
    moved.ifPresent(doubted -> {
      if (reason == ReasonCode.ATTEMPT_FORGOTTEN) {
        attempts.addForgotten(doubted.lastAttempt(), reason.wire(), deadline, begunAt);
      }
      announcements.unconfirmed(doubted, reason, now);
    });
    return moved.isPresent();
  }

  private Optional<Job> issued(Job job, PlatformToken token, Instant now) {
    KeptToken kept = keeper.ofJob(job.id(), token);
    if (moves.isTakenByAnother(job, kept.issueTag())) {
      LOG.error("{} was answered with the token of another transmission.", job);
      moves
          .needsHuman(job, ReasonCode.UNREADABLE_ANSWER, now)
          .ifPresent(one -> announcements.needsHuman(one, ReasonCode.UNREADABLE_ANSWER, now));
      return Optional.empty();
    }
    Optional<Job> moved = moves.issued(job, kept, now);
    moved.ifPresent(
        one -> announcements.issued(one, token, kept, StatusSource.RECONCILIATION, now));
    return moved;
  }

  /**
   * The pharmacy has the mail and says so: it is issued, whatever was believed of it. A worker that
   * prepares it loses it. Empty when somebody else has moved it.
   */
  @Transactional
  public Optional<Job> arrived(Job unsettled) {
    Instant now = terms.now();
    Optional<Job> moved = moves.mailed(unsettled, now);
    moved.ifPresent(job -> announcements.mailed(job, StatusSource.RECONCILIATION, now));
    return moved;
  }

  /**
   * The mail came back: an issued one has come to its end, of one in doubt it is known now that
   * nothing has arrived. Empty when somebody else has moved it.
   */
  @Transactional
  public Optional<Job> returned(Job mailed, ReasonCode reason) {
    Instant now = terms.now();
    Optional<Job> moved =
        mailed.state() == JobState.ISSUED
            ? moves.closed(mailed, reason, now)
            : moves.refused(mailed, reason, now);
    moved.ifPresent(job -> announcements.bounced(job, reason, now));
    return moved;
  }

  /** It was not there; it is asked about again. */
  @Transactional
  public void absent(Job unconfirmed, int absences, Duration wait) {
    Instant now = terms.now();
    moves
        .lookedUp(unconfirmed, absences, now.plus(wait), now)
        .ifPresent(job -> evidence.addAbsent(job.lastAttempt(), now));
  }

  /** No answer is no answer: nothing is concluded from it. */
  @Transactional
  public void unanswered(Job unconfirmed, Duration wait) {
    Instant now = terms.now();
    moves.lookedUp(unconfirmed, unconfirmed.absences(), now.plus(wait), now);
  }

  /** It is certainly not there and can come into being only once: it may be sent again. */
  @Transactional
  public void sendAgain(Job unconfirmed) {
    Instant now = terms.now();
    moves
        .waiting(unconfirmed, ReasonCode.ABSENT_AFTER_SETTLING, now, false, now)
        .ifPresent(job -> evidence.addAbsent(job.lastAttempt(), now));
  }

  /** The platform refused it in words of its own, and it is not there. */
  @Transactional
  public void refused(Job unconfirmed) {
    Instant now = terms.now();
    moves
        .refused(unconfirmed, ReasonCode.PLATFORM_REFUSED, now)
        .ifPresent(job -> {
          evidence.addAbsent(job.lastAttempt(), now);
          announcements.refused(job, ReasonCode.PLATFORM_REFUSED, StatusSource.RECONCILIATION, now);
        });
  }

  /** Only a person can tell. */
  @Transactional
  public void needsHuman(Job unconfirmed, ReasonCode reason) {
    Instant now = terms.now();
    moves
        .needsHuman(unconfirmed, reason, now)
        .ifPresent(job -> announcements.needsHuman(job, reason, now));
  }
}
