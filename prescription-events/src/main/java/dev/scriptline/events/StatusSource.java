package dev.scriptline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who says that something happened. */
public enum StatusSource {
  CLINIC,
  PATIENT,
  DISPATCH,
  PLATFORM,
  PHARMACY,
  RECONCILIATION,
  STAFF,
  CLOCK,
  IMPORT;

  /** The word on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The source of a word on the wire.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  @JsonCreator
  public static StatusSource ofWire(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
