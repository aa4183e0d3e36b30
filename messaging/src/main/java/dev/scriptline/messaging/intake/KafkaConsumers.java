package dev.scriptline.messaging.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens consumers with the service's Kafka settings and those that the intake's promise needs. */
final class KafkaConsumers {

  // The default of 45 s would be the time that a killed instance's partitions lie idle.
  private static final int SESSION_MILLIS = 10_000;
  private static final int HEARTBEAT_MILLIS = 3_000;
  private static final int FETCH_BYTES = 8 * 1024 * 1024;

  private final Map<String, Object> serviceSettings;
  private final String service;

  KafkaConsumers(Map<String, Object> serviceSettings, String service) {
    this.serviceSettings = Map.copyOf(serviceSettings);
    this.service = service;
  }

  /** A consumer of an intake's group; the number tells those of one process apart. */
  Consumer<byte[], byte[]> open(String intake, int number) {
    String group = service + "-" + intake;
    Map<String, Object> settings = new HashMap<>(serviceSettings);
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + number);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
