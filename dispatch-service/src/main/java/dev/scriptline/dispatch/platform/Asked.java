package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.platform.answer.Envelope;

/** What came of a question that changes nothing at the platform. */
sealed interface Asked {

  /** An answer. */
  record Told(Envelope envelope) implements Asked {}

  /** None, or none now. */
  record NotTold(Hindrance hindrance) implements Asked {}
}
