package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.authentication.Grant.Granted;
import dev.scriptline.dispatch.platform.exchange.ExpiresInUnit;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Until when a token is used: to four fifths of its life, or a minute before its end. */
@Component
class Lifetimes {

  private static final Logger LOG = LoggerFactory.getLogger(Lifetimes.class);
  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);
  private static final int MARGIN_PART = 5;

  private final ExpiresInUnit unit;
  private final Clock clock;

  Lifetimes(PlatformSettings settings, Clock clock) {
    this.unit = settings.expiresInUnit();
    this.clock = clock;
  }

  /**
   * The token with the moment of its renewal; an absurd life is taken for a short one. What cannot
   * stand in a header is no token.
   */
  Grant grant(JsonNode token, JsonNode expiresIn) {
    if (!Tokens.isToken(token)) {
      return new Denied(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE));
    }
    Instant now = clock.instant();
    Duration life = life(expiresIn, now);
    Duration part = life.dividedBy(MARGIN_PART);
    Duration margin = part.compareTo(LONGEST_MARGIN) < 0 ? part : LONGEST_MARGIN;
    Instant endsAt = now.plus(life);
    return new Granted(Secret.of(token.asString()), endsAt.minus(margin), endsAt);
  }

  private Duration life(JsonNode expiresIn, Instant now) {
    return unit.lifetime(expiresIn, now)
        .orElseGet(() -> {
          LOG.warn(
              "The platform's expires_in makes no sense in {}; the token is renewed after {}.",
              unit,
              SHORT);
          return SHORT;
        });
  }
}
