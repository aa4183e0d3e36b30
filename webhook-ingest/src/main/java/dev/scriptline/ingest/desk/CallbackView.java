package dev.scriptline.ingest.desk;

import dev.scriptline.ingest.callback.CallbackState;
import dev.scriptline.ingest.callback.ParkingReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A callback as staff see it. */
record CallbackView(
    UUID id,
    CallbackState state,
    Instant receivedAt,
    int bytes,
    @Nullable String reason,
    @Nullable String reasonWords,
    @Nullable String status,
    @Nullable Instant occurredAt,
    @Nullable UUID clientRefId,
    @Nullable UUID transmissionId,
    @Nullable UUID prescriptionId,
    @Nullable Instant publishedAt) {

  static CallbackView of(Callback callback) {
    ParkingReason reason = callback.parkedReason();
    return new CallbackView(
        callback.id(),
        callback.state(),
        callback.receivedAt(),
        callback.body().length,
        reason == null ? null : reason.code(),
        reason == null ? null : reason.words(),
        callback.status(),
        callback.occurredAt(),
        callback.clientRefId(),
        callback.transmissionId(),
        callback.prescriptionId(),
        callback.publishedAt());
  }
}
