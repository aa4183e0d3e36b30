package dev.scriptline.api.overview;

import dev.scriptline.api.recall.PharmacyChange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last wish to have a prescription at another pharmacy.
 *
 * @param state waiting, done or refused
 * @param words for the patient
 * @param reason a code where it did not come about
 */
record PharmacyChangeView(
    String state,
    String words,
    String region,
    UUID pharmacyId,
    @Nullable String pharmacyName,
    Instant requestedAt,
    @Nullable String reason) {

  static PharmacyChangeView of(PharmacyChange change, @Nullable String pharmacyName) {
    return new PharmacyChangeView(
        change.state().wire(),
        words(change),
        change.region(),
        change.pharmacyId(),
        pharmacyName,
        change.requestedAt(),
        change.reason());
  }

  private static String words(PharmacyChange change) {
    return switch (change.state()) {
      case WAITING ->
          "It is being taken back from the first pharmacy. Once that is confirmed it goes to the"
              + " other one.";
      case DONE -> "It was taken back and sent to the other pharmacy.";
      case REFUSED -> refusal(String.valueOf(change.reason()));
    };
  }

  private static String refusal(String reason) {
    return switch (reason) {
      case "already-dispensed" ->
          "It could not be changed: the first pharmacy has handed out the medicine.";
      case "cannot-be-recalled" ->
          "It could not be changed: it was mailed to the first pharmacy, and a mail cannot be"
              + " called back.";
      case "expired" -> "It could not be changed: it has expired.";
      case "prescription-revoked" ->
          "It was not sent to the other pharmacy: the prescriber has taken it back.";
      case "already-sent" -> "It was not sent to this pharmacy: it was sent to another meanwhile.";
      default -> "It could not be sent to the other pharmacy. Support looks into it.";
    };
  }
}
