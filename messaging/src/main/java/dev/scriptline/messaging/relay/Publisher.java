package dev.scriptline.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends batches in order. The first failure closes the producer from within its own callback, so
 * that nothing behind the failed record can still reach the broker before it is sent again.
 */
final class Publisher implements AutoCloseable {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  // Without a topic's metadata send() itself waits; the relay has its own patience.
  private static final int MILLIS_FOR_METADATA = 10_000;
  private static final int BATCH_BYTES = 128 * 1024;

  private final Producer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final JsonMapper json = JsonMapper.shared();

  Publisher(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * A publisher with the service's Kafka settings and those that the relay's promise needs.
   *
   * @param serviceSettings producer settings by their Kafka names
   */
  static Publisher open(Map<String, Object> serviceSettings, String service) {
    Map<String, Object> settings = new HashMap<>(serviceSettings);
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MILLIS_FOR_METADATA);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    // A broker that knows nothing of a producer yet takes its second request after refusing the
    // first one, idempotent or not; one at a time, and large, keeps the order.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    return new Publisher(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  /**
   * Sends all rows and waits until each is acknowledged by all in-sync replicas.
   *
   * @throws KafkaException when one was not; which of them are on Kafka is then unknown
   */
  void publish(List<OutboxRow> rows) throws InterruptedException {
    List<Future<RecordMetadata>> receipts = new ArrayList<>(rows.size());
    try {
      for (OutboxRow row : rows) {
        receipts.add(producer.send(record(row), this::noteOutcome));
      }
      for (Future<RecordMetadata> receipt : receipts) {
        receipt.get();
      }
    } catch (ExecutionException | IllegalStateException e) {
      Exception first = failure.get();
      throw new KafkaException(
          "not acknowledged, sent again from the cursor", first == null ? e : first);
    }
  }

  private void noteOutcome(@Nullable RecordMetadata metadata, @Nullable Exception problem) {
    if (problem != null && failure.compareAndSet(null, problem)) {
      close();
    }
  }

  private ProducerRecord<String, byte[]> record(OutboxRow row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.topic(), row.key(), row.payload());
    json.readValue(row.headers(), HEADERS)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** Drops what is still on its way; the rows are still in the outbox. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
