package dev.scriptline.dispatch.hold;

import dev.scriptline.messaging.trouble.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks regularly which holds are over, and which are to be tried out. */
@Component
class HoldWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HoldWatch.class);

  private final Probing probing;

  HoldWatch(Probing probing) {
    this.probing = probing;
  }

  @Scheduled(fixedDelayString = "${scriptline.hold.poll:PT5S}")
  void look() {
    try {
      probing.conclude();
      probing.choose();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Holds cannot be looked at and are tried again: {}", FaultReport.of(e));
    }
  }
}
