package dev.scriptline.dispatch.readiness.finding;

import java.util.Locale;

/** Who mends what is amiss. */
public enum Mender {
  CLINIC,
  SUPPORT,
  OPERATIONS,
  PLATFORM;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
