package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.Envelope;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.TurnedAway;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.answer.Refusal;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.exchange.PlatformLine;
import dev.scriptline.dispatch.platform.exchange.Reply;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.strange.StrangeAnswers;
import dev.scriptline.edge.Secret;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The second step: a prescriber signs in. */
@Component
public class Login {

  private final Requests requests;
  private final PlatformLine platform;
  private final EnvelopeReader envelopes;
  private final StrangeAnswers strange;
  private final Lifetimes lifetimes;
  private final JsonMapper json = JsonMapper.shared();

  Login(
      Requests requests,
      PlatformLine platform,
      EnvelopeReader envelopes,
      StrangeAnswers strange,
      Lifetimes lifetimes) {
    this.strange = strange;
    this.requests = requests;
    this.platform = platform;
    this.envelopes = envelopes;
    this.lifetimes = lifetimes;
  }

  Grant attempt(Credentials credentials, Secret access) {
    return switch (exchange(credentials, access, platform::ask)) {
      case Answered answer -> read(envelopes.read(answer));
      case Unsent _, Broken _ -> new Denied(unavailable());
    };
  }

  /** The bare exchange, for those who only try whether it works. */
  public Reply exchange(Credentials credentials, Secret access) {
    return exchange(credentials, access, platform::examine);
  }

  private Reply exchange(
      Credentials credentials, Secret access, Function<HttpRequest, Reply> exchange) {
    byte[] body =
        json.writeValueAsBytes(
            json.createObjectNode()
                .put("email", credentials.email().reveal())
                .put("password", credentials.password().reveal()));
    try {
      return exchange.apply(requests.login(access, body));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /** Nothing can have been created here: whatever is not known passes. */
  private Grant read(Envelope envelope) {
    return switch (envelope) {
      case Success(var body, var shape) -> {
        if (!Tokens.isToken(body.at("/data/token"))) {
          strange.note("login", shape);
        }
        yield lifetimes.grant(body.at("/data/token"), body.at("/data/expires_in"));
      }
      case Known(var refusal, _, _) ->
          new Denied(
              refusal == Refusal.INVALID_LOGIN
                  ? new Refused(ReasonCode.LOGIN_REFUSED)
                  : unavailable());
      case TurnedAway(var reason, var retryAfter) -> new Denied(new NotSent(reason, retryAfter));
      case Unknown(_, var shape) -> strange(shape);
      case Unreadable(_, var shape) -> strange(shape);
    };
  }

  private Grant strange(AnswerShape shape) {
    strange.note("login", shape);
    return new Denied(unavailable());
  }

  private static Hindrance unavailable() {
    return new NotSent(ReasonCode.PLATFORM_UNAVAILABLE);
  }
}
