package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Why the platform turns a call away before doing anything, for a while. */
enum Passing {
  UNAUTHENTICATED(401, "Unauthenticated", ReasonCode.UNAUTHENTICATED, Duration.ZERO),
  TOO_MANY_REQUESTS(429, "Too many requests", ReasonCode.RATE_LIMITED, Duration.ofSeconds(5));

  private final int status;
  private final Words words;
  private final ReasonCode reason;
  private final Duration leastWait;

  Passing(int status, String words, ReasonCode reason, Duration leastWait) {
    this.status = status;
    this.words = Words.of(words);
    this.reason = reason;
    this.leastWait = leastWait;
  }

  static Optional<Passing> of(int status) {
    return Arrays.stream(values()).filter(passing -> passing.status == status).findAny();
  }

  static Optional<Passing> of(Words said) {
    return Arrays.stream(values()).filter(passing -> passing.words.equals(said)).findAny();
  }

  Envelope.TurnedAway turnedAway(Duration retryAfter) {
    return new Envelope.TurnedAway(
        reason, retryAfter.compareTo(leastWait) > 0 ? retryAfter : leastWait);
  }
}
