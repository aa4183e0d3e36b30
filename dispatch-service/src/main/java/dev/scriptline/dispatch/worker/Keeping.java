package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Progress;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps an answer although the database is away for a while: what is not kept has to be looked up.
 */
@Component
class Keeping {

  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration PERSISTENCE = Duration.ofSeconds(30);

  private final Progress progress;
  private final Clock clock;

  Keeping(Progress progress, Clock clock) {
    this.progress = progress;
    this.clock = clock;
  }

  /** Tries beyond the lease as well: an answer that comes late is still evidence. */
  void keep(Job sending, Outcome outcome) {
    Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT);
    Instant end = clock.instant().plus(PERSISTENCE);
    while (true) {
      try {
        progress.ended(sending, outcome);
        return;
      } catch (DataAccessException | TransactionException e) {
        if (clock.instant().isAfter(end) || !rest(backoff.next())) {
          throw e;
        }
        LOG.warn("The answer to {} waits for the database: {}", sending, FaultReport.of(e));
      }
    }
  }

  private static boolean rest(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
