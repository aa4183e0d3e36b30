package dev.scriptline.api.transmission;

import dev.scriptline.api.idempotency.IdempotencyKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's wish to have a prescription sent; where to is not checked yet.
 *
 * @param key names the wish: the same wish said twice is one
 */
public record SendRequest(
    IdempotencyKey key,
    UUID patientId,
    UUID prescriptionId,
    @Nullable String region,
    @Nullable String pharmacyId) {

  /** Equal for requests that ask for the same. */
  String fingerprint() {
    return IdempotencyKey.fingerprint(
        prescriptionId.toString(), String.valueOf(region), String.valueOf(pharmacyId));
  }
}
