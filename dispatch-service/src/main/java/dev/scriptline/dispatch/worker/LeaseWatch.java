package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.Leases;
import dev.scriptline.messaging.trouble.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks regularly for jobs whose worker has gone silent. */
@Component
class LeaseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseWatch.class);

  private final Leases leases;
  private final DispatchWorkers workers;

  LeaseWatch(Leases leases, DispatchWorkers workers) {
    this.leases = leases;
    this.workers = workers;
  }

  @Scheduled(fixedDelayString = "${scriptline.dispatch.poll:PT0.5S}")
  void look() {
    try {
      int doubted = leases.doubtSending();
      if (doubted > 0) {
        LOG.warn(
            "{} transmissions were being sent by workers that went silent; they are looked up.",
            doubted);
      }
      if (leases.releaseClaimed() > 0) {
        workers.wake();
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Leases cannot be looked at and are tried again: {}", FaultReport.of(e));
    }
  }
}
