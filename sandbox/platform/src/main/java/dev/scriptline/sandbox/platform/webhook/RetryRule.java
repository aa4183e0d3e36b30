package dev.scriptline.sandbox.platform.webhook;

import java.time.Duration;
import java.util.List;

/** How long an attempt may take, and the pauses before the attempts that follow a failed one. */
public record RetryRule(Duration timeout, List<Duration> pauses) {

  /** The contract's: 10 s, then again after 1, 2 and 4 s, then never (contract, 5). */
  public static final RetryRule CONTRACT =
      new RetryRule(
          Duration.ofSeconds(10),
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)));
}
