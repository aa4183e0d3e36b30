package dev.scriptline.messaging.intake.batch;

import dev.scriptline.messaging.EventIntake;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a batch in: its effect, its poison and its offsets stand together or not at all. */
public final class BatchTransaction<T> {

  private final EventIntake<T> intake;
  private final Offsets offsets;
  private final ParkingLot parking;
  private final TransactionOperations transactions;

  public BatchTransaction(
      EventIntake<T> intake, JdbcClient jdbc, TransactionOperations transactions) {
    this.intake = intake;
    this.offsets = new Offsets(jdbc, intake.name());
    this.parking = new ParkingLot(jdbc, intake.name());
    this.transactions = transactions;
  }

  /**
   * Takes the batch in.
   *
   * @param expected where this consumer believes the batch's partitions to stand
   * @throws DisplacedException when they stand elsewhere; nothing was changed
   */
  public void take(Batch<T> batch, Map<TopicPartition, Long> expected) {
    transactions.executeWithoutResult(_ -> {
      if (!offsets.lock(batch.next().keySet()).equals(expected)) {
        throw new DisplacedException();
      }
      batch.poison().forEach(this::park);
      if (!batch.items().isEmpty()) {
        intake.take(batch.items());
      }
      offsets.store(batch.next());
    });
  }

  private void park(Poison poison) {
    parking.park(poison);
    RecordReader.find(poison.record()).ifPresent(intake::parked);
  }
}
