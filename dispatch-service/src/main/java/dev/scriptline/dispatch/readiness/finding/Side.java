package dev.scriptline.dispatch.readiness.finding;

import java.util.Locale;

/** Where a prerequisite lies. */
public enum Side {
  OURS,
  PLATFORM;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
