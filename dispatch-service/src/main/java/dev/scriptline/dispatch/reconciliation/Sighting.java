package dev.scriptline.dispatch.reconciliation;

import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.util.List;

/** What a look-up tells. */
public sealed interface Sighting {

  /**
   * It exists.
   *
   * @param tokens at least one, always in the same order
   */
  record Found(List<PlatformToken> tokens) implements Sighting {

    public Found {
      tokens = List.copyOf(tokens);
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("found means at least one");
      }
    }
  }

  /** It does not exist, or not yet. */
  record Absent() implements Sighting {}

  /** No answer; nothing follows from it. */
  record Unclear(ReasonCode reason) implements Sighting {}
}
