package dev.scriptline.history.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** One reading of topics: any partition from one offset to another. Not thread-safe. */
public final class TopicReading implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;

  TopicReading(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Takes a topic's records, a few at a time and in order. */
  @FunctionalInterface
  public interface Records {

    void take(List<ConsumerRecord<byte[], byte[]>> records);
  }

  /** Where each partition of a topic ends now: the offset of what comes next. */
  public Map<Integer, Long> ends(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<Integer, Long> ends = new TreeMap<>();
    consumer.endOffsets(partitions).forEach((place, end) -> ends.put(place.partition(), end));
    return ends;
  }

  /**
   * Reads a partition from an offset, or its beginning if that is later, up to but without another.
   *
   * @throws TimeoutException when Kafka has nothing for half a minute
   */
  public void read(String topic, int partition, long from, long end, Records records) {
    if (end <= from) {
      return;
    }
    TopicPartition place = new TopicPartition(topic, partition);
    consumer.assign(List.of(place));
    long beginning = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
    long last = Math.min(end, consumer.endOffsets(List.of(place)).getOrDefault(place, 0L));
    consumer.seek(place, Math.max(from, beginning));
    long patientUntil = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(place) < last) {
      List<ConsumerRecord<byte[], byte[]>> polled =
          consumer.poll(POLL).records(place).stream()
              .filter(record -> record.offset() < last)
              .toList();
      if (!polled.isEmpty()) {
        records.take(polled);
        patientUntil = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > patientUntil) {
        throw new TimeoutException("nothing comes from " + place);
      }
    }
  }

  /**
   * The first of a partition's records, from its beginning up to but without an offset, that is not
   * before what is sought; found by halving, so the records stand in the order that is asked about.
   *
   * @param reading what a record says; nothing for one that does not count
   */
  public <T> Optional<T> first(
      String topic,
      int partition,
      long end,
      Function<ConsumerRecord<byte[], byte[]>, Optional<T>> reading,
      Predicate<T> reached) {
    TopicPartition place = new TopicPartition(topic, partition);
    consumer.assign(List.of(place));
    long low = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
    long high = end;
    Optional<T> best = Optional.empty();
    while (low < high) {
      long middle = low + (high - low) / 2;
      Found<T> found = next(place, middle, high, reading);
      if (found.what().filter(reached).isPresent()) {
        best = found.what();
        high = middle;
      } else if (found.what().isPresent()) {
        low = found.offset() + 1;
      } else {
        high = middle;
      }
    }
    return best;
  }

  private <T> Found<T> next(
      TopicPartition place,
      long from,
      long end,
      Function<ConsumerRecord<byte[], byte[]>, Optional<T>> reading) {
    consumer.seek(place, from);
    long patientUntil = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(place) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(place)) {
        Optional<T> what = record.offset() < end ? reading.apply(record) : Optional.empty();
        if (what.isPresent()) {
          return new Found<>(record.offset(), what);
        }
      }
      if (System.nanoTime() > patientUntil) {
        throw new TimeoutException("nothing comes from " + place);
      }
    }
    return new Found<>(end, Optional.empty());
  }

  private record Found<T>(long offset, Optional<T> what) {}

  @Override
  public void close() {
    consumer.close();
  }
}
