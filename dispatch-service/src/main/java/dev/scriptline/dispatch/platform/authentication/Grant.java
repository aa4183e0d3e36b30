package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.edge.Secret;
import java.time.Instant;

/** What came of asking for a token. */
sealed interface Grant {

  /**
   * A token.
   *
   * @param renewAt from then on it is not used any more, well ahead of its end
   */
  record Granted(Secret token, Instant renewAt) implements Grant {}

  /** None. */
  record Denied(Hindrance hindrance) implements Grant {}
}
