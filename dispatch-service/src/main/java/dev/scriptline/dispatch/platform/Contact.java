package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;

/** What the platform knows of a pharmacy's branch. */
sealed interface Contact {

  /** It has one under this id. */
  record Registered(long id) implements Contact {}

  /** It has none, or does not say. */
  record Unresolved(Hindrance hindrance) implements Contact {}
}
