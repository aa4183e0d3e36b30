package dev.scriptline.acceptance.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Keeps a table of where each prescription stands, from the one topic that reporting may read. It
 * needs the contract (events and fold) and nothing else of ours.
 *
 * <p>It runs by itself: {@code KAFKA_BOOTSTRAP_SERVERS} and {@code REPORTING_DATABASE_URL} (JDBC,
 * with user and password) say where.
 */
public final class ReportingConsumer implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ReportTables tables;

  ReportingConsumer(String bootstrapServers, ReportTables tables) throws SQLException {
    this.tables = tables;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    Map<Integer, Long> offsets = tables.offsets();
    consumer.assign(
        consumer.partitionsFor(Topics.STATUS).stream()
            .map(info -> new TopicPartition(Topics.STATUS, info.partition()))
            .toList());
    consumer
        .assignment()
        .forEach(place -> consumer.seek(place, offsets.getOrDefault(place.partition(), 0L)));
  }

  public static void main(String[] arguments) throws SQLException {
    try (var connection = DriverManager.getConnection(System.getenv("REPORTING_DATABASE_URL"));
        var reporting =
            new ReportingConsumer(
                System.getenv("KAFKA_BOOTSTRAP_SERVERS"), new ReportTables(connection))) {
      while (!Thread.currentThread().isInterrupted()) {
        reporting.round();
      }
    }
  }

  /** Takes what there is. */
  void round() throws SQLException {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    Map<UUID, List<WireEvent>> events = new HashMap<>();
    Map<Integer, Long> offsets = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      offsets.put(record.partition(), record.offset() + 1);
      event(record)
          .ifPresent(event ->
              events
                  .computeIfAbsent(UUID.fromString(event.key()), _ -> new ArrayList<>())
                  .add(event));
    }
    if (!offsets.isEmpty()) {
      tables.take(events, offsets);
    }
  }

  private Optional<WireEvent> event(ConsumerRecord<byte[], byte[]> record) {
    try {
      UUID prescription = UUID.fromString(new String(record.key(), UTF_8));
      UUID id = UUID.fromString(header(record, "ce_id"));
      return tables
          .read(prescription, id, record.value())
          .map(_ ->
              new WireEvent(id, Topics.STATUS, prescription.toString(), Map.of(), record.value()));
    } catch (IllegalArgumentException _) { // no event of ours
      return Optional.empty();
    }
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
