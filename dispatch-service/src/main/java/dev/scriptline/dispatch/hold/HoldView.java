package dev.scriptline.dispatch.hold;

import java.time.Instant;
import java.util.UUID;

/**
 * A hold as the desk reads it.
 *
 * @param transmissionId the first that was refused for it
 * @param waiting how many wait for it
 */
record HoldView(
    String kind, UUID id, String reason, Instant since, UUID transmissionId, long waiting) {}
