package dev.scriptline.history.search;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import dev.scriptline.history.summary.Summary;
import dev.scriptline.history.timeline.StepWords;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescription that was found.
 *
 * @param status where it stands; absent while nothing but notes is known
 * @param beganAt when we first heard of it
 * @param heardAt when we last heard of it
 */
record PrescriptionView(
    UUID prescriptionId,
    PrescriptionNumber number,
    @Nullable Status status,
    @Nullable String words,
    int transmissionNo,
    @Nullable String region,
    @Nullable Channel channel,
    @Nullable UUID pharmacyId,
    @Nullable Instant validUntil,
    Instant beganAt,
    Instant heardAt) {

  static PrescriptionView of(Summary summary) {
    return new PrescriptionView(
        summary.prescriptionId(),
        summary.number(),
        summary.status(),
        summary.status() == null ? null : StepWords.of(summary.status()),
        summary.transmissionNo(),
        summary.region(),
        summary.channel(),
        summary.pharmacyId(),
        summary.validUntil(),
        summary.beganAt(),
        summary.heardAt());
  }
}
