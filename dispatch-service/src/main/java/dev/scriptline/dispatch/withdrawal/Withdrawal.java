package dev.scriptline.dispatch.withdrawal;

import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import java.util.UUID;

/**
 * One asking to take a transmission back, not decided yet.
 *
 * @param requestId names it; the outcome's event id follows from it
 */
record Withdrawal(UUID requestId, UUID prescriptionId, Actor actor, Reason reason) {}
