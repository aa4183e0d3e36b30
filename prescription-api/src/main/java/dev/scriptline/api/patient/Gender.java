package dev.scriptline.api.patient;

import java.util.Locale;

/** What the platform is told about a patient's gender. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER;

  /** The word in JSON. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
