package dev.scriptline.ingest.desk;

import dev.scriptline.ingest.callback.CallbackState;
import dev.scriptline.ingest.callback.ParkingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it stands in the tables.
 *
 * @param sequence in the order of arrival
 * @param status the platform's word
 */
record Callback(
    UUID id,
    long sequence,
    byte[] body,
    Instant receivedAt,
    CallbackState state,
    @Nullable ParkingReason parkedReason,
    @Nullable String status,
    @Nullable Instant occurredAt,
    @Nullable UUID clientRefId,
    @Nullable UUID transmissionId,
    @Nullable UUID prescriptionId,
    @Nullable Instant publishedAt,
    @Nullable Instant repeatedAt) {

  /** After this long one that waits is an alarm: nobody has heard of its prescription. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  boolean isOverdue(Instant now) {
    return state == CallbackState.WAITING && receivedAt.plus(PATIENCE).isBefore(now);
  }

  /** Without the body. */
  @Override
  public String toString() {
    return "Callback[%s, %s]".formatted(id, state);
  }
}
