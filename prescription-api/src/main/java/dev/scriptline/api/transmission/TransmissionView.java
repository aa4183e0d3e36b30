package dev.scriptline.api.transmission;

import dev.scriptline.api.prescription.StatusWords;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transmission as its patient and support see it.
 *
 * @param words the status in the patient's words
 * @param reasonCode why it was refused, or bounced
 */
public record TransmissionView(
    UUID transmissionId,
    UUID prescriptionId,
    PrescriptionNumber number,
    int transmissionNo,
    String region,
    UUID pharmacyId,
    Instant requestedAt,
    Status status,
    String words,
    @Nullable String reasonCode) {

  /** As it was asked for a moment ago. */
  static TransmissionView requested(Transmission transmission, PrescriptionNumber number) {
    return of(transmission, number, Status.REQUESTED, null);
  }

  /** As it stands. */
  static TransmissionView of(
      Transmission transmission, PrescriptionNumber number, TransmissionStanding standing) {
    return of(transmission, number, standing.status(), standing.reasonOfFailure());
  }

  private static TransmissionView of(
      Transmission transmission,
      PrescriptionNumber number,
      Status status,
      @Nullable String reasonCode) {
    return new TransmissionView(
        transmission.id(),
        transmission.prescriptionId(),
        number,
        transmission.number(),
        transmission.region(),
        transmission.pharmacyId(),
        transmission.requestedAt(),
        status,
        StatusWords.of(status),
        reasonCode);
  }
}
