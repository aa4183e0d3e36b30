package dev.scriptline.dispatch.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that was taken in.
 *
 * @param supersedes the transmission that this one replaces, if any
 * @param sealedOrder as it came: at rest the order lies only in its seal
 * @param traceparent the trace in which it was asked for (W3C), if any
 */
public record NewJob(
    Transmission transmission,
    @Nullable UUID supersedes,
    UUID prescriberId,
    UUID clinicId,
    String approvalHash,
    String sealedOrder,
    Instant requestedAt,
    @Nullable String traceparent) {}
