package dev.scriptline.messaging.ledger;

import java.util.UUID;

/**
 * One effect of the ledger's intake.
 *
 * @param instance which process had it
 */
public record Entry(UUID eventId, String key, String text, String instance) {}
