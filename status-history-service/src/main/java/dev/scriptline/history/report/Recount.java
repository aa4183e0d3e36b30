package dev.scriptline.history.report;

import dev.scriptline.messaging.trouble.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the counts up with the summaries, one cell in one short transaction. */
@Component
class Recount {

  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
  private static final int MOST = 1_000;

  private final CountCell countCell;

  Recount(CountCell countCell) {
    this.countCell = countCell;
  }

  @Scheduled(fixedDelayString = "${scriptline.report.recount:PT1S}")
  void recount() {
    try {
      int counted = 0;
      while (counted < MOST && countCell.next()) {
        counted++;
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Reports cannot be counted and are tried again: {}", FaultReport.of(e));
    }
  }
}
