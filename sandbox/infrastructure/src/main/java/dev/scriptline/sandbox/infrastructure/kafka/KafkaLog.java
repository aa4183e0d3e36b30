package dev.scriptline.sandbox.infrastructure.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.wire.WireEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a cluster's topics, for tests: written by hand, read from the beginning. It reads
 * the records themselves and joins no group, so that nobody's consumers are disturbed.
 */
public final class KafkaLog implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final UUID NO_ID = new UUID(0, 0);

  private final String bootstrapServers;
  private @Nullable KafkaProducer<String, byte[]> producer;

  public KafkaLog(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Where clients find the cluster. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Puts an event on its topic; returns when the broker has it. */
  public void write(WireEvent event) {
    List<Header> headers = new ArrayList<>();
    event.headers().forEach((name, value) -> headers.add(new TextHeader(name, value)));
    write(new ProducerRecord<>(event.topic(), null, event.key(), event.value(), headers));
  }

  /** Puts a record on its topic, well-formed or not; returns when the broker has it. */
  public synchronized void write(ProducerRecord<String, byte[]> record) {
    if (producer == null) {
      producer = new KafkaProducer<>(producerSettings());
    }
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take a record.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing a record.", e);
    }
  }

  /** Every event on a topic at this moment; one without a proper id has the id zero. */
  public List<WireEvent> read(String topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      List<WireEvent> events = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(record -> events.add(event(record)));
      }
      return events;
    }
  }

  /**
   * Reads a topic from its beginning until what has come is what is waited for.
   *
   * @throws AssertionError when it has not come within the time; it names ids, never values
   */
  public List<WireEvent> await(
      String topic, Predicate<List<WireEvent>> awaited, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<WireEvent> events = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
      while (!awaited.test(events)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Not on %s within %s; there is: %s".formatted(topic, patience, events));
        }
        consumer.poll(POLL).forEach(record -> events.add(event(record)));
      }
    }
    return events;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO); // every write has been waited for
      producer = null;
    }
  }

  private KafkaConsumer<String, byte[]> consumer(String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class);
    KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings);
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
    return consumer;
  }

  private Map<String, Object> producerSettings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.LINGER_MS_CONFIG,
        0,
        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
        StringSerializer.class,
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
        ByteArraySerializer.class);
  }

  private static WireEvent event(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return new WireEvent(
        id(headers.getOrDefault("ce_id", "")),
        record.topic(),
        record.key(),
        headers,
        record.value());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) { // a record that a test has spoilt
      return NO_ID;
    }
  }

  private record TextHeader(String key, String text) implements Header {

    @Override
    public byte[] value() {
      return text.getBytes(UTF_8);
    }
  }
}
