package dev.scriptline.dispatch.desk;

import dev.scriptline.dispatch.job.JobState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as staff see it: no order, no token. */
record DispatchView(
    UUID transmissionId,
    UUID prescriptionId,
    String number,
    int transmissionNo,
    String region,
    String channel,
    UUID pharmacyId,
    JobState state,
    @Nullable String reason,
    int attempt,
    Instant nextAt,
    @Nullable Instant deadline,
    Instant requestedAt,
    Instant updatedAt) {}
