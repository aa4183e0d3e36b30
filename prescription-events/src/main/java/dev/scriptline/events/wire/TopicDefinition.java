package dev.scriptline.events.wire;

import java.util.Map;

/**
 * A topic as every environment creates it; replication differs and is the environment's.
 *
 * @param config topic settings by their Kafka names
 */
public record TopicDefinition(String name, int partitions, Map<String, String> config) {}
