package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.hold.Holds;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What time it is for jobs: leases, waits, and which waits are worth a word. */
@Component
class Terms {

  private static final int FEW_ATTEMPTS = 4;

  private final DispatchSettings settings;
  private final Holds holds;
  private final Clock clock;

  Terms(DispatchSettings settings, Holds holds, Clock clock) {
    this.settings = settings;
    this.holds = holds;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Beyond the deadline: who holds the lease has stopped writing when it ends. */
  Instant lease(Instant deadline) {
    return deadline.plus(settings.leaseMargin());
  }

  /** At least what was asked for, and longer with every setback. */
  Duration delay(Job job, Duration atLeast) {
    Duration delay = settings.delay(job.setbacks());
    return delay.compareTo(atLeast) > 0 ? delay : atLeast;
  }

  /** Keeps the hold; how long its job waits for it, which is not at all where it is mended. */
  Duration hold(Held held, Job job, Instant now) {
    return holds.keep(held, job.id(), now) ? holds.recheck() : Duration.ZERO;
  }

  /**
   * Once per attempt, only if somebody would notice the wait, and ever more rarely: what others are
   * told is kept for ever, and says nothing new.
   */
  boolean isWorthTelling(Job job, Duration wait) {
    return wait.compareTo(settings.visibleDelay()) >= 0
        && job.deferredAttempt() <= job.attempt()
        && (job.attempt() < FEW_ATTEMPTS || Integer.bitCount(job.attempt()) == 1);
  }
}
