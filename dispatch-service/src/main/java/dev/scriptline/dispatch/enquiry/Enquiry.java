package dev.scriptline.dispatch.enquiry;

import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.events.Status;
import java.util.UUID;

/**
 * A question that is due.
 *
 * @param status the last word heard
 * @param asked how often nothing new was heard since
 */
record Enquiry(
    UUID transmissionId,
    UUID prescriberId,
    PlatformToken token,
    String issueTag,
    Status status,
    int asked) {}
