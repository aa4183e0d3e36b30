package dev.scriptline.sandbox.platform.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Letters that let the next one about the same prescription go first. */
final class HeldBack {

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final Map<String, CountDownLatch> byToken = new ConcurrentHashMap<>();

  /** Waits for the next letter to have gone; half a minute when none comes. */
  void await(String token) throws InterruptedException {
    CountDownLatch next = byToken.computeIfAbsent(token, _ -> new CountDownLatch(1));
    if (!next.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
      byToken.remove(token, next);
    }
  }

  void release(String token) {
    CountDownLatch waiting = byToken.remove(token);
    if (waiting != null) {
      waiting.countDown();
    }
  }
}
