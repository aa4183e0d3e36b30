package dev.scriptline.api.recall;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a prescription at another pharmacy.
 *
 * @param requestId names the void that it waits for
 * @param transmissionNo the transmission that it goes away from
 * @param reason a code where it did not come about
 */
public record PharmacyChange(
    UUID requestId,
    UUID prescriptionId,
    UUID patientId,
    int transmissionNo,
    String region,
    UUID pharmacyId,
    Instant requestedAt,
    State state,
    @Nullable String reason) {

  /** Where it stands. */
  public enum State {
    /** The first pharmacy may still have it. */
    WAITING,
    /** It was sent to the other pharmacy. */
    DONE,
    /** It did not come about. */
    REFUSED;

    /** The word in rows and answers. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofWire(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }

  boolean isTo(String region, String pharmacyId) {
    return this.region.equals(region) && this.pharmacyId.toString().equalsIgnoreCase(pharmacyId);
  }
}
