package dev.scriptline.history.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * What a verification found.
 *
 * @param words what that means
 * @param rows how many events were looked at
 * @param uncheckpointedRows how many of them no signed checkpoint covers yet
 */
record Verdict(Result result, String words, Instant at, long rows, long uncheckpointedRows) {

  /** How it ended. */
  enum Result {
    INTACT,
    BROKEN,
    /** It could not be verified now. */
    UNAVAILABLE;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
