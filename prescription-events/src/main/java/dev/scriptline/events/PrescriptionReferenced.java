package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ties a transmission to the names it goes by outside. Written before the first byte of an attempt
 * leaves (no token yet) and again when the token is learnt.
 *
 * @param transmissionId also the {@code client_ref_id} at the platform
 * @param attempt the dispatch attempt that this announces or answers; absent when learnt otherwise
 * @param token the platform's name of the prescription and the pharmacy's secret: never logged
 * @param pharmacyId absent where it was sent by a system before ours, which did not tell
 */
public record PrescriptionReferenced(
    UUID eventId,
    UUID prescriptionId,
    PrescriptionNumber number,
    UUID transmissionId,
    int transmissionNo,
    @Nullable Integer attempt,
    @Nullable String token,
    String region,
    Channel channel,
    @Nullable UUID pharmacyId,
    StatusSource source,
    Instant referencedAt)
    implements PrescriptionEvent {

  public PrescriptionReferenced {
    requireNonNull(eventId, "eventId");
    requireNonNull(prescriptionId, "prescriptionId");
    requireNonNull(number, "number");
    requireNonNull(transmissionId, "transmissionId");
    requireNonNull(region, "region");
    requireNonNull(channel, "channel");
    requireNonNull(source, "source");
    requireNonNull(referencedAt, "referencedAt");
  }

  @Override
  public Instant at() {
    return referencedAt;
  }

  @Override
  public String toString() {
    return "PrescriptionReferenced[transmissionId=%s, attempt=%s, token=%s]"
        .formatted(transmissionId, attempt, token == null ? "none" : "***");
  }
}
