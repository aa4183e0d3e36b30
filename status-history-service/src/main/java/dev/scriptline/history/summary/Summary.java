package dev.scriptline.history.summary;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one prescription stands.
 *
 * @param lastSeq how far in its events the fold has read
 * @param status by the fold; absent while nothing but notes is known
 * @param transmissionNo its last transmission; 0 before the first
 * @param beganAt when we first heard of it
 * @param heardAt when we last heard of it
 * @param reached when the last transmission reached each stage of the way
 */
public record Summary(
    UUID prescriptionId,
    long lastSeq,
    PrescriptionNumber number,
    @Nullable Status status,
    int transmissionNo,
    @Nullable String region,
    @Nullable Channel channel,
    @Nullable UUID pharmacyId,
    @Nullable Instant validUntil,
    Instant beganAt,
    Instant heardAt,
    Map<Status, Instant> reached) {

  public Summary {
    reached = Map.copyOf(reached);
  }
}
