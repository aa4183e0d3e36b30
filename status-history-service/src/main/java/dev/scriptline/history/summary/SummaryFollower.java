package dev.scriptline.history.summary;

import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the summaries up with what is recorded. Any number of instances may run it: each
 * prescription is folded by one of them at a time.
 */
@Component
class SummaryFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SummaryFollower.class);
  private static final int BATCH = 100;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FoldStale foldStale;
  private final Semaphore bell = new Semaphore(0);
  private volatile @Nullable Thread thread;

  SummaryFollower(FoldStale foldStale) {
    this.foldStale = foldStale;
  }

  /** Something was marked as stale. */
  void wake() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      Thread follower = Thread.ofVirtual().name("summary-follower").unstarted(this::follow);
      thread = follower; // before the follower asks whether it is to run
      follower.start();
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    wake();
    if (running != null) {
      try {
        if (!running.join(PATIENCE)) {
          LOG.warn("a fold in hand was left behind at the stop; it rolls back or commits whole");
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** A batch that takes longer than a transaction may is tried again at half its size. */
  private void follow() {
    Backoff backoff = new Backoff(POLL, LONGEST_BACKOFF);
    int most = BATCH;
    while (isRunning()) {
      try {
        if (foldStale.batch(most) < most) {
          await(POLL);
        }
        most = Math.min(BATCH, most * 2);
        backoff.reset();
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Summaries cannot be kept up and are tried again: {}", FaultReport.of(e));
        most = Math.max(1, most / 2);
        await(backoff.next());
      } catch (RuntimeException e) {
        LOG.error("Summaries cannot be kept up and are tried again: {}", FaultReport.of(e));
        most = Math.max(1, most / 2);
        await(backoff.next());
      }
    }
  }

  private void await(Duration longest) {
    try {
      if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
