package dev.scriptline.messaging.relay;

import dev.scriptline.messaging.outbox.Doorbell;
import dev.scriptline.messaging.trouble.Backoff;
import java.time.Duration;

/**
 * How long to wait when there is nothing to publish. A row that is committed but lies beyond a
 * transaction still running becomes readable without any ring, so after activity the relay looks
 * again at once and then less and less often.
 */
final class IdleWait {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Doorbell doorbell;
  private final Backoff pauses;

  IdleWait(Doorbell doorbell, Duration poll) {
    this.doorbell = doorbell;
    this.pauses = new Backoff(SHORTEST, poll);
  }

  void await() throws InterruptedException {
    if (doorbell.await(pauses.next())) {
      pauses.reset();
    }
  }

  void reset() {
    pauses.reset();
  }
}
