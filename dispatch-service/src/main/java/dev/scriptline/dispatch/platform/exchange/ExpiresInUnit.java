package dev.scriptline.dispatch.platform.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the platform means by {@code expires_in}: each of these has been seen. */
public enum ExpiresInUnit {
  SECONDS,
  MINUTES,
  /** The moment of the end, in seconds since 1970. */
  EPOCH;

  private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();

  /** The same for the value as it came: a number, or its digits as a text. */
  public Optional<Duration> lifetime(JsonNode expiresIn, Instant now) {
    return number(expiresIn).flatMap(value -> lifetime(value, now));
  }

  /** How long from now on; empty when the value is absurd: past, or beyond thirty days. */
  public Optional<Duration> lifetime(long value, Instant now) {
    long seconds =
        switch (this) {
          case SECONDS -> value;
          case MINUTES -> Math.abs((double) value) > LONGEST_SECONDS ? 0 : value * 60;
          case EPOCH -> value < 0 ? 0 : value - now.getEpochSecond();
        };
    return seconds <= 0 || seconds > LONGEST_SECONDS
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(seconds));
  }

  private static Optional<Long> number(JsonNode expiresIn) {
    if (expiresIn.isNumber()) {
      return Optional.of(expiresIn.asLong(0));
    }
    return Optional.of(expiresIn)
        .filter(JsonNode::isString)
        .map(node -> node.asString().strip())
        .filter(digits -> digits.matches("\\d{1,15}"))
        .map(Long::valueOf);
  }
}
