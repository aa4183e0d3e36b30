package dev.scriptline.api.transmission;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a prescription must not be sent again: the facts, and a sentence for support to say.
 *
 * @param pharmacy the name; absent where we only know by others that it was sent
 * @param zone by whose clock the sentence tells the time
 */
public record SentFacts(
    PrescriptionNumber number,
    @Nullable UUID transmissionId,
    @Nullable String pharmacy,
    Instant sentAt,
    Status status,
    ZoneId zone) {

  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

  /** As members of a problem. */
  Map<String, Object> members() {
    Map<String, Object> members = new HashMap<>();
    members.put("number", number.value());
    members.put("sentAt", sentAt.toString());
    members.put("sentStatus", status.wire());
    members.put("sentence", sentence());
    if (pharmacy != null) {
      members.put("pharmacy", pharmacy);
    }
    if (transmissionId != null) {
      members.put("transmissionId", transmissionId.toString());
    }
    return members;
  }

  /** What support says to a caller who wants it sent once more. */
  String sentence() {
    return "Prescription %s was sent to %s on %s; its status is \"%s\". It cannot be sent again while a pharmacy may hold it."
        .formatted(
            number,
            pharmacy == null ? "a pharmacy" : pharmacy,
            SPOKEN.format(sentAt.atZone(zone)),
            status.wire());
  }
}
