package dev.scriptline.messaging.relay;

import dev.scriptline.messaging.outbox.Doorbell;
import java.time.Duration;
import java.util.List;

/** One turn at publishing: from winning the lock to the first trouble. */
final class RelayTerm {

  private final RelayConnection connection;
  private final Publisher publisher;
  private final RelaySettings settings;
  private final IdleWait idle;
  private Cursor cursor;
  private long purgedAt = System.nanoTime();

  RelayTerm(
      RelayConnection connection, Publisher publisher, Doorbell doorbell, RelaySettings settings) {
    this.connection = connection;
    this.publisher = publisher;
    this.settings = settings;
    this.idle = new IdleWait(doorbell, settings.poll());
    this.cursor = connection.cursor();
  }

  /** Publishes what is ready, or waits a little when nothing is. */
  void publishNext() throws InterruptedException {
    List<OutboxRow> rows = connection.after(cursor, settings.batchSize());
    if (rows.isEmpty()) {
      idle.await();
    } else {
      publisher.publish(rows);
      Cursor reached = rows.getLast().place();
      connection.advance(cursor, reached);
      cursor = reached;
      idle.reset();
    }
    purgeWhenDue();
  }

  /** In small steps between the batches; under load as many rows go as come. */
  private void purgeWhenDue() {
    Duration since = Duration.ofNanos(System.nanoTime() - purgedAt);
    if (since.compareTo(settings.purgeInterval()) >= 0
        && connection.purge(settings.batchSize()) < settings.batchSize()) {
      purgedAt = System.nanoTime();
    }
  }
}
