package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an answer is before anyone asks what it means for the call. */
public sealed interface Envelope {

  /** The flag is true; whether what was asked for is inside is the caller's to see. */
  record Success(JsonNode body, AnswerShape shape) implements Envelope {

    @Override
    public String toString() {
      return "Success[***]";
    }
  }

  /**
   * Refused in words that the contract lists.
   *
   * @param fields names of rejected fields, never their contents
   */
  record Known(Refusal refusal, List<String> fields, AnswerShape shape) implements Envelope {}

  /** Refused in words that the contract does not list. */
  record Unknown(String words, AnswerShape shape) implements Envelope {

    @Override
    public String toString() {
      return "Unknown[***]";
    }
  }

  /** Turned away for a passing reason, before anything was done. */
  record TurnedAway(ReasonCode reason, Duration retryAfter) implements Envelope {}

  /** Says nothing. */
  record Unreadable(ReasonCode reason, AnswerShape shape) implements Envelope {}
}
