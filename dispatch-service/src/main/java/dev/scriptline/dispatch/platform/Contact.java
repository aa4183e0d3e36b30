package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;

/** What the platform knows of a pharmacy's branch. */
sealed interface Contact {

  /**
   * It has one under this id.
   *
   * @param remembered whether it said so a while ago: meanwhile the id may be another's or nobody's
   */
  record Registered(long id, boolean remembered) implements Contact {}

  /** It has none, or does not say. */
  record Unresolved(Hindrance hindrance) implements Contact {}
}
