package dev.scriptline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a prescription reaches a pharmacy. */
public enum Channel {
  /** An electronic prescription through the platform. */
  PLATFORM,
  /** An e-mail with a PDF to the pharmacy's secure mailbox. */
  EMAIL;

  /** The word on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of a word on the wire.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  @JsonCreator
  public static Channel ofWire(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
