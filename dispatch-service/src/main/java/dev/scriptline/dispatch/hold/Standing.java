package dev.scriptline.dispatch.hold;

import dev.scriptline.dispatch.outcome.Outcome.Held;

/** Whether a transmission may be tried. */
public sealed interface Standing {

  /** Nothing is known against it, or it is the one that finds out. */
  record Free(Grounds grounds) implements Standing {}

  /** Those behind it are held. */
  record Waiting(Held held) implements Standing {}
}
