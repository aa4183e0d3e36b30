package dev.scriptline.messaging.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay of this process at a commit; any number of rings before it looks count as one.
 */
public final class Doorbell {

  private final Semaphore rung = new Semaphore(0);

  /** Says that there may be something to publish. */
  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Waits for a ring, at most this long, and says whether one came. */
  public boolean await(Duration longest) throws InterruptedException {
    boolean heard = rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    rung.drainPermits();
    return heard;
  }
}
