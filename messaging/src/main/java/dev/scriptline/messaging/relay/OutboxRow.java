package dev.scriptline.messaging.relay;

/**
 * An event that waits to be published.
 *
 * @param headers a JSON object of strings
 */
record OutboxRow(Cursor place, String topic, String key, String headers, byte[] payload) {}
