package dev.scriptline.events.fold;

import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one transmission stands.
 *
 * @param number from 1; 0 stands for what concerns no transmission
 * @param since when the event that decides was received
 */
public record TransmissionState(
    int number,
    @Nullable UUID transmissionId,
    Status status,
    @Nullable Reason reason,
    Instant since) {}
