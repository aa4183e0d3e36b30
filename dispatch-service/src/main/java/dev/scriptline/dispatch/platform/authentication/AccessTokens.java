package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.exchange.PlatformLine;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.strange.StrangeAnswers;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client's access token; one for all. */
@Component
class AccessTokens {

  private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
  private static final Duration CLIENT_WAIT = Duration.ofSeconds(30);
  private static final String OWNER = "client";

  private final Requests requests;
  private final PlatformLine platform;
  private final EnvelopeReader envelopes;
  private final StrangeAnswers strange;
  private final Lifetimes lifetimes;
  private final TokenCache<String> cache;
  private final JsonMapper json = JsonMapper.shared();

  AccessTokens(
      Requests requests,
      PlatformLine platform,
      EnvelopeReader envelopes,
      StrangeAnswers strange,
      Lifetimes lifetimes,
      Clock clock) {
    this.requests = requests;
    this.platform = platform;
    this.envelopes = envelopes;
    this.strange = strange;
    this.lifetimes = lifetimes;
    this.cache = new TokenCache<>(clock);
  }

  Grant get() {
    return cache.get(OWNER, this::fetch);
  }

  void distrust(Secret token) {
    cache.distrust(OWNER, token);
  }

  boolean isCurrent(Secret token) {
    return cache.isCurrent(OWNER, token);
  }

  private Grant fetch() {
    return switch (platform.ask(requests.token())) {
      case Answered answer -> read(answer);
      case Unsent _, Broken _ -> new Denied(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE));
    };
  }

  private Grant read(Answered answer) {
    if (answer.status() == 400 || answer.status() == 401) {
      LOG.error("The platform does not take our client id and secret: nothing can be sent.");
      return new Denied(new NotSent(ReasonCode.CLIENT_REFUSED, CLIENT_WAIT));
    }
    JsonNode body = body(answer);
    if (answer.status() != 429
        && (answer.status() != 200 || !Tokens.isToken(body.path("access_token")))) {
      strange.note("token", envelopes.shape(answer));
    }
    if (answer.status() != 200) {
      return new Denied(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE, answer.retryAfter()));
    }
    return lifetimes.grant(body.path("access_token"), body.path("expires_in"));
  }

  private JsonNode body(Answered answer) {
    try {
      return json.readTree(answer.body());
    } catch (JacksonException _) {
      return json.missingNode();
    }
  }
}
