package dev.scriptline.dispatch.platform.probe;

import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.Envelope;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.TurnedAway;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.answer.Refusal;
import dev.scriptline.dispatch.platform.exchange.Reply;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads answers to questions of which none can have made anything. */
@Component
class Answers {

  private final EnvelopeReader envelopes;

  Answers(EnvelopeReader envelopes) {
    this.envelopes = envelopes;
  }

  /**
   * An answer in the usual envelope.
   *
   * @param data finds what was asked for; empty when it is not there
   */
  <T> Probed<T> enveloped(Reply reply, Function<JsonNode, Optional<T>> data) {
    return of(reply, answer -> meaning(envelopes.read(answer), data));
  }

  /** Any answer that came whole. */
  static <T> Probed<T> of(Reply reply, Function<Answered, Probed<T>> meaning) {
    return switch (reply) {
      case Answered answer -> meaning.apply(answer);
      case Unsent(var cause) ->
          new Silent<>(
              switch (cause) {
                case NO_CONNECTION -> Silence.NO_CONNECTION;
                case DEADLINE_PASSED -> Silence.NO_TIME;
              });
      case Broken(var cause) ->
          new Silent<>(
              switch (cause) {
                case TIMED_OUT -> Silence.TIMED_OUT;
                case CUT -> Silence.CUT;
              });
    };
  }

  private static <T> Probed<T> meaning(Envelope envelope, Function<JsonNode, Optional<T>> data) {
    return switch (envelope) {
      case Success(var body, _) ->
          data.apply(body.path("data"))
              .<Probed<T>>map(Told::new)
              .orElseGet(() -> new Silent<>(Silence.STRANGE));
      case Known(var refusal, _, _) ->
          refusal == Refusal.INVALID_LOGIN ? new Denied<>() : new Silent<>(Silence.STRANGE);
      case TurnedAway(var reason, _) ->
          reason == ReasonCode.UNAUTHENTICATED ? new Denied<>() : new Silent<>(Silence.BUSY);
      case Unknown _, Unreadable _ -> new Silent<>(Silence.STRANGE);
    };
  }
}
