package dev.scriptline.api.adoption;

import dev.scriptline.events.Status;
import java.util.Locale;
import java.util.Map;

/**
 * What the replaced system's {@code srx_status} means. It kept the platform's words (platform
 * contract, section 5); a word that is none of those is passed on as it stands and moves nothing.
 */
final class SrxStatus {

  private static final Map<String, Status> WORDS =
      Map.of(
          "issued", Status.ISSUED,
          "signed", Status.SIGNED,
          "printed", Status.PRINTED,
          "dispensed", Status.DISPENSED,
          "expired", Status.EXPIRED,
          "voided", Status.VOIDED);

  private SrxStatus() {}

  /** Our status of a word; {@link Status#OTHER} where we do not know it. */
  static Status of(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Status.OTHER);
  }
}
