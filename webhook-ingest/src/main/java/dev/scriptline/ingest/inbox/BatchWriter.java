package dev.scriptline.ingest.inbox;

import dev.scriptline.messaging.trouble.FaultReport;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes a batch and tells each of those who wait what became of it. */
@Component
class BatchWriter {

  /** PostgreSQL ends a deadlock after a second: three are the most that a sender would outwait. */
  private static final int TRIES = 3;

  private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);

  private final Consumer<List<Arrival>> table;

  @Autowired
  BatchWriter(InboxTable table) {
    this(table::keep);
  }

  /** The table keeps all of a batch, or throws. */
  BatchWriter(Consumer<List<Arrival>> table) {
    this.table = table;
  }

  /** Writes those that are still awaited; whether the table took them. */
  boolean write(List<Arrival> batch) {
    List<Arrival> awaited = batch.stream().filter(Arrival::isAwaited).toList();
    try {
      if (!awaited.isEmpty()) {
        keep(awaited);
      }
      awaited.forEach(Arrival::isKept);
      return true;
    } catch (RuntimeException | Error e) {
      // Not even an Error may leave senders without an answer, or the inbox without its writer.
      log.error("{} callbacks could not be kept: {}", awaited.size(), FaultReport.of(e));
      awaited.forEach(Arrival::isNotKept);
      return false;
    }
  }

  /** The one that a deadlock has chosen was rolled back: it goes again before anybody is told. */
  private void keep(List<Arrival> batch) {
    for (int tried = 1; ; tried++) {
      try {
        table.accept(batch);
        return;
      } catch (PessimisticLockingFailureException e) {
        if (tried == TRIES) {
          throw e;
        }
        log.warn("Callbacks are written again after {}", FaultReport.of(e));
      }
    }
  }
}
