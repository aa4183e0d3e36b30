package dev.scriptline.dispatch.hold;

import dev.scriptline.dispatch.outcome.Party;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All prescriptions of this party wait.
 *
 * @param transmissionId the first that was refused for it
 * @param probe the one that is sent nevertheless, to find out whether it is mended
 */
public record Hold(
    Party party, ReasonCode reason, Instant since, UUID transmissionId, @Nullable UUID probe) {}
