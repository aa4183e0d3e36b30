package dev.scriptline.history.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is odd about a step; it is kept and shown all the same. */
public enum Mark {
  /**
   * We learnt of it long after it had happened, or long after a later stage of the same
   * transmission was known.
   */
  LATE,
  /** It says again what was said before of the same transmission, and the same attempt. */
  DUPLICATE,
  /** It contradicts the way: what has ended at the pharmacy cannot go on or end otherwise. */
  ILLEGAL;

  /** The word in the answer. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
