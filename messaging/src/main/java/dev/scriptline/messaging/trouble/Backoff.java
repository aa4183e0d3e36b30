package dev.scriptline.messaging.trouble;

import java.time.Duration;

/** Waits that double from the first to the longest until something succeeds. Not thread-safe. */
public final class Backoff {

  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** How long to wait this time. */
  public Duration next() {
    Duration current = next;
    Duration doubled = current.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return current;
  }

  /** Something succeeded: the next wait is a short one again. */
  public void reset() {
    next = first;
  }
}
