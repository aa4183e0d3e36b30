package dev.scriptline.ingest.correlation;

import dev.scriptline.events.Status;
import java.util.Locale;
import java.util.Map;

/** The platform's words for a status (platform contract, section 5). */
final class PlatformStatus {

  /** Its own list: a word that is ours but never the platform's must not pass for ours. */
  private static final Map<String, Status> WORDS =
      Map.of(
          "issued", Status.ISSUED,
          "signed", Status.SIGNED,
          "printed", Status.PRINTED,
          "dispensed", Status.DISPENSED,
          "expired", Status.EXPIRED,
          "voided", Status.VOIDED);

  private PlatformStatus() {}

  /** Our status of a word; {@link Status#OTHER} where we do not know it. */
  static Status of(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Status.OTHER);
  }
}
