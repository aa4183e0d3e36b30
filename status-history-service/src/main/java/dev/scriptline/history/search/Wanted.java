package dev.scriptline.history.search;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; all that is given must fit.
 *
 * @param from the first moment at which we may first have heard of it
 * @param to the first moment at which that is too late
 */
record Wanted(
    @Nullable PrescriptionNumber number,
    @Nullable Status status,
    @Nullable UUID pharmacyId,
    @Nullable String region,
    @Nullable Instant from,
    @Nullable Instant to) {}
