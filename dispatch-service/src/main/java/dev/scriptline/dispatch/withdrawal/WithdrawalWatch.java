package dev.scriptline.dispatch.withdrawal;

import dev.scriptline.messaging.trouble.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Has those withdrawals decided that came before anything might be decided. */
@Component
class WithdrawalWatch {

  private static final Logger LOG = LoggerFactory.getLogger(WithdrawalWatch.class);

  private final TakeBack takeBack;
  private final TransactionTemplate transaction;

  WithdrawalWatch(TakeBack takeBack, TransactionTemplate transaction) {
    this.takeBack = takeBack;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "${scriptline.dispatch.poll:PT0.5S}")
  void look() {
    try {
      transaction.executeWithoutResult(_ -> takeBack.decideOpen());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Withdrawals cannot be looked at and are tried again: {}", FaultReport.of(e));
    }
  }
}
