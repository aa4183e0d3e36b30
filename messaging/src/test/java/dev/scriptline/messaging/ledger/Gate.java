package dev.scriptline.messaging.ledger;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A place where a test holds a thread and lets it go. */
public final class Gate {

  private final AtomicInteger held = new AtomicInteger();
  private volatile CountDownLatch barrier = new CountDownLatch(0);

  public void close() {
    barrier = new CountDownLatch(1);
  }

  public void open() {
    barrier.countDown();
  }

  public boolean holdsSomebody() {
    return held.get() > 0;
  }

  void pass() {
    held.incrementAndGet();
    try {
      barrier.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      held.decrementAndGet();
    }
  }
}
