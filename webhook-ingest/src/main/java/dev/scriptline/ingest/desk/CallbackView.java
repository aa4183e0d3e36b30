package dev.scriptline.ingest.desk;

import dev.scriptline.ingest.callback.CallbackState;
import dev.scriptline.ingest.callback.ParkingReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as staff see it.
 *
 * @param overdue whether it has waited for its prescription for so long that it is an alarm
 */
record CallbackView(
    UUID id,
    CallbackState state,
    Instant receivedAt,
    int bytes,
    boolean overdue,
    @Nullable String reason,
    @Nullable String reasonWords,
    @Nullable String status,
    @Nullable Instant occurredAt,
    @Nullable UUID clientRefId,
    @Nullable UUID transmissionId,
    @Nullable UUID prescriptionId,
    @Nullable Instant publishedAt,
    @Nullable Instant repeatedAt) {

  static CallbackView of(Callback callback, Instant now) {
    ParkingReason reason = callback.parkedReason();
    return new CallbackView(
        callback.id(),
        callback.state(),
        callback.receivedAt(),
        callback.body().length,
        callback.isOverdue(now),
        reason == null ? null : reason.code(),
        reason == null ? null : reason.words(),
        callback.status(),
        callback.occurredAt(),
        callback.clientRefId(),
        callback.transmissionId(),
        callback.prescriptionId(),
        callback.publishedAt(),
        callback.repeatedAt());
  }
}
