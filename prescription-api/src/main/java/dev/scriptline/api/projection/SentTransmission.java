package dev.scriptline.api.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transmission as we sent it, or adopted it, whatever became of it.
 *
 * @param route absent for one that the system before ours sent
 * @param sentAt by when it was sent
 */
record SentTransmission(
    UUID prescriptionId,
    int number,
    UUID id,
    TransmissionStanding.@Nullable Route route,
    Instant sentAt) {

  SentTransmission(UUID prescriptionId, int number, UUID id, TransmissionStanding.Route route) {
    this(prescriptionId, number, id, route, route.requestedAt());
  }
}
