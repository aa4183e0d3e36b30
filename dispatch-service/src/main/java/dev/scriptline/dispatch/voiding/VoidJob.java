package dev.scriptline.dispatch.voiding;

import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import java.util.UUID;

/**
 * One asking to void, as its row stood when it was claimed.
 *
 * @param requestId names it; the outcome's event id follows from it
 * @param fence grows with every claim
 * @param tries how often it was put off
 */
record VoidJob(
    UUID requestId,
    UUID prescriptionId,
    UUID transmissionId,
    Actor actor,
    Reason reason,
    long fence,
    int tries) {}
