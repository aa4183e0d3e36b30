package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.Asked.NotTold;
import dev.scriptline.dispatch.platform.Asked.Told;
import dev.scriptline.dispatch.platform.answer.Envelope;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.TurnedAway;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.authentication.Authentication;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.authentication.Entry.Barred;
import dev.scriptline.dispatch.platform.exchange.PlatformLine;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.strange.StrangeAnswers;
import java.net.http.HttpRequest;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Asks the platform in a prescriber's name; once more, with new tokens, where they were turned
 * away.
 */
@Component
class Questions {

  private final Authentication authentication;
  private final PlatformLine platform;
  private final EnvelopeReader envelopes;
  private final StrangeAnswers strange;

  Questions(
      Authentication authentication,
      PlatformLine platform,
      EnvelopeReader envelopes,
      StrangeAnswers strange) {
    this.strange = strange;
    this.authentication = authentication;
    this.platform = platform;
    this.envelopes = envelopes;
  }

  /** The flag was true, and what was asked for is not inside. */
  void strange(String call, AnswerShape shape) {
    strange.note(call, shape);
  }

  Asked ask(Credentials credentials, Function<Tokens, HttpRequest> question) {
    Asked first = once(credentials, question);
    return isUnauthenticated(first) ? once(credentials, question) : first;
  }

  private Asked once(Credentials credentials, Function<Tokens, HttpRequest> question) {
    return switch (authentication.enter(credentials)) {
      case Barred(var hindrance) -> new NotTold(hindrance);
      case Admitted admitted -> {
        Asked asked = put(question.apply(admitted.tokens()));
        if (isUnauthenticated(asked)) {
          authentication.distrust(admitted);
        }
        yield asked;
      }
    };
  }

  private Asked put(HttpRequest request) {
    return switch (platform.ask(request)) {
      case Answered answer -> told(envelopes.read(answer), request);
      case Unsent _, Broken _ -> new NotTold(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE));
    };
  }

  private Asked told(Envelope envelope, HttpRequest request) {
    switch (envelope) {
      case Unreadable(_, var shape) -> strange.note(name(request), shape);
      case Unknown(_, var shape) -> strange.note(name(request), shape);
      case Success _, Known _, TurnedAway _ -> {}
    }
    return envelope instanceof TurnedAway(var reason, var retryAfter)
        ? new NotTold(new NotSent(reason, retryAfter))
        : new Told(envelope);
  }

  /** Never the address itself: a token may stand in it. */
  private static String name(HttpRequest request) {
    String path = request.uri().getPath();
    if (path.endsWith("/void")) {
      return "void";
    }
    return path.endsWith("/contacts") ? "contacts" : "look-up";
  }

  private static boolean isUnauthenticated(Asked asked) {
    return asked instanceof NotTold(NotSent notSent)
        && notSent.reason() == ReasonCode.UNAUTHENTICATED;
  }
}
