package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.EventIntake;
import dev.scriptline.messaging.intake.batch.Batch;
import dev.scriptline.messaging.intake.batch.BatchTransaction;
import dev.scriptline.messaging.intake.batch.DisplacedException;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer at work: polls, has each batch taken in, and lets partitions wait when something is
 * wrong. A batch that fails is tried again at half its size at once; a single record that fails
 * keeps its own partition waiting and no other.
 */
final class IntakeLoop<T> {

  private static final Logger log = LoggerFactory.getLogger(IntakeLoop.class);

  private final EventIntake<T> intake;
  private final Consumer<byte[], byte[]> consumer;
  private final Seats seats;
  private final Obstacles obstacles;
  private final BatchTransaction<T> transaction;
  private final IntakeSettings settings;
  private int limit = Integer.MAX_VALUE;

  IntakeLoop(
      EventIntake<T> intake,
      Consumer<byte[], byte[]> consumer,
      Seats seats,
      Obstacles obstacles,
      BatchTransaction<T> transaction,
      IntakeSettings settings) {
    this.intake = intake;
    this.consumer = consumer;
    this.seats = seats;
    this.obstacles = obstacles;
    this.transaction = transaction;
    this.settings = settings;
  }

  /** One poll and what follows from it. */
  void round() {
    place();
    ConsumerRecords<byte[], byte[]> records = poll();
    seats.count();
    if (!records.isEmpty()) {
      handOver(Batch.read(records, intake, limit));
      seats.count();
    }
  }

  private void place() {
    try {
      if (seats.placeDue(settings.rangeRetry())) {
        obstacles.placed();
      }
    } catch (RuntimeException e) {
      obstacles.unplaced(e);
    }
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    try {
      return consumer.poll(settings.poll());
    } catch (OffsetOutOfRangeException e) {
      e.offsetOutOfRangePartitions().forEach(obstacles::outOfRange);
      return ConsumerRecords.empty();
    }
  }

  private void handOver(Batch<T> batch) {
    batch.left().forEach(consumer::seek);
    if (batch.size() > 0) {
      take(batch);
    }
    batch.stopped().forEach(obstacles::stopped);
  }

  private void take(Batch<T> batch) {
    Collection<TopicPartition> partitions = batch.next().keySet();
    try {
      transaction.take(batch, seats.expected(partitions));
    } catch (DisplacedException _) {
      log.info("intake {} was displaced and goes to the stored offsets", intake.name());
      partitions.forEach(partition -> seats.hold(partition, Duration.ZERO));
      return;
    } catch (RuntimeException e) {
      failed(batch, e);
      return;
    }
    seats.advance(batch.next());
    limit = limit < Integer.MAX_VALUE / 2 ? limit * 2 : Integer.MAX_VALUE;
    partitions.forEach(obstacles::over);
    batch.poison().forEach(obstacles::parked);
    wake();
  }

  private void failed(Batch<T> batch, RuntimeException fault) {
    if (batch.size() == 1) {
      batch.next().forEach((partition, next) -> obstacles.failed(partition, next - 1, fault));
      return;
    }
    limit = batch.size() / 2;
    log.warn(
        "intake {} could not take {} records, tries {}: {}",
        intake.name(),
        batch.size(),
        limit,
        FaultReport.of(fault));
    batch.next().keySet().forEach(partition -> seats.hold(partition, Duration.ZERO));
  }

  private void wake() {
    try {
      intake.taken();
    } catch (RuntimeException e) {
      // Everything is committed; whoever was to be woken looks by itself before long.
      log.warn("intake {} could not wake its workers: {}", intake.name(), FaultReport.of(e));
    }
  }
}
