package dev.scriptline.dispatch.outcome;

import java.util.Locale;
import java.util.UUID;

/**
 * Whose particulars the platform objects to, as they were when it did.
 *
 * @param version of what is kept of them here; a refusal of an older one says nothing any more
 */
public record Party(Kind kind, UUID id, long version) {

  /** What it is. */
  public enum Kind {
    CLINIC,
    PRESCRIBER;

    /** The word on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word that {@link #wire()} wrote. */
    public static Kind ofWire(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }
}
