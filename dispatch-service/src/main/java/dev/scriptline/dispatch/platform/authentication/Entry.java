package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.platform.exchange.Tokens;

/** Whether the platform lets us in. */
public sealed interface Entry {

  /** It does, with these. */
  record Admitted(SessionOwner owner, Tokens tokens) implements Entry {}

  /** It does not, or not now. */
  record Barred(Hindrance hindrance) implements Entry {}
}
