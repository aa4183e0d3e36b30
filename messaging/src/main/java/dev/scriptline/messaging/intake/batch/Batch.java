package dev.scriptline.messaging.intake.batch;

import dev.scriptline.messaging.EventIntake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of a poll that one transaction takes in, in order within each partition, and where
 * reading had to stop before its end.
 *
 * @param next where each partition goes on afterwards
 * @param left where partitions go on whose records did not fit into this batch
 * @param stopped records that keep their partition waiting
 */
public record Batch<T>(
    List<T> items,
    List<Poison> poison,
    Map<TopicPartition, Long> next,
    Map<TopicPartition, Long> left,
    List<Stop> stopped) {

  /** A record that cannot be read now. */
  public record Stop(TopicPartition partition, long offset, Reading<?> why) {}

  /** Reads at most so many of the records. */
  public static <T> Batch<T> read(
      ConsumerRecords<byte[], byte[]> records, EventIntake<T> intake, int limit) {
    RecordReader<T> reader = new RecordReader<>(intake);
    Batch<T> batch =
        new Batch<>(
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>());
    records.partitions().stream()
        .sorted(Offsets.ORDER)
        .forEach(partition -> batch.add(records.records(partition), reader, limit));
    return batch;
  }

  /** How many records it moves past. */
  public int size() {
    return items.size() + poison.size();
  }

  private void add(
      List<ConsumerRecord<byte[], byte[]>> records, RecordReader<T> reader, int limit) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (size() >= limit) {
        left.put(partition, record.offset());
        return;
      }
      if (!add(partition, record, reader.read(record))) {
        return;
      }
    }
  }

  private boolean add(
      TopicPartition partition, ConsumerRecord<byte[], byte[]> record, Reading<T> reading) {
    switch (reading) {
      case Reading.Readable<T>(T item) -> items.add(item);
      case Reading.Unreadable<T>(String reason) -> poison.add(new Poison(record, reason));
      case Reading.Sealed<T> _, Reading.Failed<T> _ -> {
        stopped.add(new Stop(partition, record.offset(), reading));
        return false;
      }
    }
    next.put(partition, record.offset() + 1);
    return true;
  }
}
