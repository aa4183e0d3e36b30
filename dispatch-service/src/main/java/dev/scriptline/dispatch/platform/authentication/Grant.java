package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.edge.Secret;
import java.time.Instant;

/** What came of asking for a token. */
sealed interface Grant {

  /**
   * A token.
   *
   * @param renewAt from then on it is renewed, well ahead of its end
   * @param endsAt until then it may be used where its renewal fails
   */
  record Granted(Secret token, Instant renewAt, Instant endsAt) implements Grant {

    /** The same token, to be renewed no sooner than then. */
    Granted renewedAt(Instant later) {
      return new Granted(token, later, endsAt);
    }
  }

  /** None. */
  record Denied(Hindrance hindrance) implements Grant {}
}
