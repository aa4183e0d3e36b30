package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.intake.batch.Offsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that one consumer holds. Each is either placed, read from where PostgreSQL says it
 * stands, or waiting: paused until a moment when its place is looked up anew. Polling goes on
 * meanwhile, so that waiting never costs the consumer its membership.
 */
final class Seats implements ConsumerRebalanceListener {

  private final Consumer<?, ?> consumer;
  private final Offsets offsets;
  private final Alarms alarms;
  private final Clock clock;
  private final Map<TopicPartition, Long> placed = new HashMap<>();
  private final Map<TopicPartition, Instant> waiting = new HashMap<>();
  private final Map<TopicPartition, Long> outOfRange = new HashMap<>();
  private volatile long unread;

  Seats(Consumer<?, ?> consumer, Offsets offsets, Alarms alarms, Clock clock) {
    this.consumer = consumer;
    this.offsets = offsets;
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      // Any position will do while paused; without one the consumer asks Kafka for its own.
      consumer.seek(partition, 0);
      hold(partition, Duration.ZERO);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    placed.keySet().removeAll(partitions);
    waiting.keySet().removeAll(partitions);
    outOfRange.keySet().removeAll(partitions);
    partitions.forEach(alarms::clear);
  }

  /** Lets a partition wait; its place is looked up again afterwards. */
  void hold(TopicPartition partition, Duration pause) {
    consumer.pause(List.of(partition));
    placed.remove(partition);
    waiting.put(partition, clock.instant().plus(pause));
  }

  /** Lets a partition wait until somebody has stored another offset than the one refused. */
  void holdOutOfRange(TopicPartition partition, Duration pause) {
    long refused = placed.getOrDefault(partition, Offsets.EARLIEST);
    if (refused == Offsets.EARLIEST) {
      // The earliest record went away in between; there is a new earliest one.
      hold(partition, Duration.ZERO);
    } else {
      outOfRange.put(partition, refused);
      hold(partition, pause);
    }
  }

  /**
   * Reads on where the stored offsets say, for every partition that has waited long enough.
   *
   * @return whether there was any
   */
  boolean placeDue(Duration rangeRetry) {
    Instant now = clock.instant();
    List<TopicPartition> due =
        waiting.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    if (due.isEmpty()) {
      return false;
    }
    offsets.find(due).forEach((partition, offset) -> place(partition, offset, rangeRetry));
    return true;
  }

  private void place(TopicPartition partition, long offset, Duration rangeRetry) {
    Long refused = outOfRange.get(partition);
    if (refused != null && refused == offset) {
      hold(partition, rangeRetry);
      return;
    }
    if (offset == Offsets.EARLIEST) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, offset);
    }
    outOfRange.remove(partition);
    waiting.remove(partition);
    placed.put(partition, offset);
    consumer.resume(List.of(partition));
  }

  /** Where these partitions stand as far as this consumer knows. */
  Map<TopicPartition, Long> expected(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> expected = new HashMap<>(placed);
    expected.keySet().retainAll(partitions);
    return expected;
  }

  /** They were moved in a transaction that is committed. */
  void advance(Map<TopicPartition, Long> next) {
    placed.putAll(next);
  }

  /**
   * Counts what stands on the placed partitions and is not taken yet, as far as Kafka has told its
   * consumer: nobody is asked.
   */
  void count() {
    long sum = 0;
    for (Map.Entry<TopicPartition, Long> place : placed.entrySet()) {
      long ahead = consumer.currentLag(place.getKey()).orElse(0);
      boolean known = place.getValue() != Offsets.EARLIEST;
      sum += known ? ahead + consumer.position(place.getKey()) - place.getValue() : ahead;
    }
    unread = sum;
  }

  /** What was counted last; for any thread. */
  long unread() {
    return unread;
  }

  /** Every partition that waits. */
  Collection<TopicPartition> waiting() {
    return List.copyOf(waiting.keySet());
  }
}
