package dev.scriptline.messaging.intake.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Turns a Kafka record into an event and lets the intake read it. */
final class RecordReader<T> {

  private final EventIntake<T> intake;

  RecordReader(EventIntake<T> intake) {
    this.intake = intake;
  }

  Reading<T> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new Reading.Readable<>(intake.read(wire(record), record.partition(), record.offset()));
    } catch (UnreadableEventException e) {
      return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
    } catch (UnknownKeyException e) {
      return new Reading.Sealed<>(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Reading.Failed<>(e);
    }
  }

  private static WireEvent wire(ConsumerRecord<byte[], byte[]> record)
      throws UnreadableEventException {
    if (record.key() == null || record.value() == null) {
      throw new UnreadableEventException("a record has a key and a value");
    }
    UUID id =
        eventId(record)
            .orElseThrow(() -> new UnreadableEventException("ce_id is missing or not a UUID"));
    String key = new String(record.key(), UTF_8);
    return new WireEvent(id, record.topic(), key, headers(record), record.value());
  }

  /** The record as an event stands on Kafka, where it has a key, a value and an id. */
  static Optional<WireEvent> find(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(wire(record));
    } catch (UnreadableEventException _) {
      return Optional.empty();
    }
  }

  /** The record's headers as text; of several with one name the last counts. */
  static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, UTF_8));
    }
    return headers;
  }

  /** The id that the record claims to have. */
  static Optional<UUID> eventId(ConsumerRecord<?, ?> record) {
    try {
      return Optional.ofNullable(headers(record).get("ce_id")).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
