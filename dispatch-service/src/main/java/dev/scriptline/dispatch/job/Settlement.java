package dev.scriptline.dispatch.job;

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

/** The ways out of {@link JobState#UNCONFIRMED}, each one transaction. */
@Component
public class Settlement {

  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final Moves moves;
  private final Evidence evidence;
  private final Announcements announcements;
  private final TokenKeeper keeper;
  private final Terms terms;

  Settlement(
      Moves moves,
      Evidence evidence,
      Announcements announcements,
      TokenKeeper keeper,
      Terms terms) {
    this.moves = moves;
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
    KeptToken kept = keeper.ofJob(unconfirmed.id(), token);
    moves
        .issued(unconfirmed, kept, now)
        .ifPresent(job -> {
          evidence.addFound(job.lastAttempt(), token, now);
          announcements.issued(job, token, kept, StatusSource.RECONCILIATION, now);
          surplus.forEach(extra -> evidence.addSurplus(job.lastAttempt(), extra, now));
          if (!surplus.isEmpty()) {
            LOG.error(
                "Transmission {} exists {} times at the platform; the surplus is kept as evidence.",
                job.id(),
                1 + surplus.size());
          }
        });
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
