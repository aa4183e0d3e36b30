package dev.scriptline.acceptance.storm;

import java.time.Instant;
import java.util.UUID;

/**
 * A callback that the storm sends, and what must become of it.
 *
 * @param prescription whose it is; the forged and the unreadable name one too
 * @param transmission the {@code client_ref_id}
 * @param at when it is said to have happened: no two callbacks of a storm share it
 */
record Sent(int index, Kind kind, UUID prescription, UUID transmission, Instant at, byte[] body) {

  /** What kind of callback it is. */
  enum Kind {
    /** Told once. */
    ORDINARY,
    /** Waits: nobody has ever announced its transmission. */
    STRANGER,
    /** Signed and unreadable: parked. */
    UNREADABLE,
    /** Changed after it was signed, or signed by somebody else: refused. */
    FORGED
  }

  /** What tells it from all others, on the topic and in the table. */
  String name() {
    return prescription + " " + at;
  }

  /** Without the body. */
  @Override
  public String toString() {
    return "Sent[%d, %s]".formatted(index, kind);
  }
}
