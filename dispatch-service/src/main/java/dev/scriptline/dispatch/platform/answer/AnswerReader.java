package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.TurnedAway;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.exchange.Reply;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.edge.Secret;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The table of what an answer to <em>issue</em> means. In doubt it may exist: only what the
 * contract lists is a refusal, and only the flag together with the nested id is success.
 */
@Component
public class AnswerReader {

  private static final int LONGEST_WORDS = 1_000;

  private final EnvelopeReader envelopes;

  public AnswerReader(EnvelopeReader envelopes) {
    this.envelopes = envelopes;
  }

  /** What came of an attempt to issue. */
  public Outcome read(Reply reply) {
    return switch (reply) {
      case Answered answered -> meaning(envelopes.read(answered));
      case Unsent(var cause) ->
          switch (cause) {
            case NO_CONNECTION -> new NotSent(ReasonCode.PLATFORM_UNAVAILABLE);
            case DEADLINE_PASSED -> new NotSent(ReasonCode.DEADLINE_PASSED);
          };
      case Broken(var cause) ->
          switch (cause) {
            case TIMED_OUT -> new Unconfirmed(ReasonCode.NO_ANSWER, AnswerShape.none("timed out"));
            case CUT -> new Unconfirmed(ReasonCode.NO_ANSWER, AnswerShape.none("cut"));
          };
    };
  }

  private static Outcome meaning(Envelope envelope) {
    return switch (envelope) {
      case Success(var body, var shape) ->
          EnvelopeReader.token(body)
              .<Outcome>map(Issued::new)
              .orElseGet(() -> new Unconfirmed(ReasonCode.UNREADABLE_ANSWER, shape));
      case Known(var refusal, var fields, var shape) -> known(refusal, fields, shape);
      case Unknown(var words, var shape) ->
          new Unconfirmed(ReasonCode.UNKNOWN_REFUSAL, shape, kept(words));
      case TurnedAway(var reason, var retryAfter) -> new NotSent(reason, retryAfter);
      case Unreadable(var reason, var shape) -> new Unconfirmed(reason, shape);
    };
  }

  private static Outcome known(Refusal refusal, List<String> fields, AnswerShape shape) {
    return switch (refusal) {
      case UNAUTHORIZED_CLINIC -> new Refused(ReasonCode.CLINIC_NOT_AUTHORISED);
      case INVALID_PIN -> new Refused(ReasonCode.INVALID_PIN);
      case CONTACT_NOT_FOUND -> new Refused(ReasonCode.PHARMACY_NOT_REGISTERED);
      case VALIDATION_FAILED -> new Refused(ReasonCode.PAYLOAD_REJECTED, fields);
      case REFERENCE_USED -> new Unconfirmed(ReasonCode.REFERENCE_USED, shape);
      // An answer to another question: it proves nothing about this one.
      case INVALID_LOGIN -> new Unconfirmed(ReasonCode.UNREADABLE_ANSWER, shape);
    };
  }

  private static Secret kept(String words) {
    return Secret.of(
        words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…");
  }
}
