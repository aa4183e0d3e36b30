package dev.scriptline.history.alarm;

import dev.scriptline.messaging.trouble.FaultReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks regularly for silence. Every instance shows the same figure ({@code
 * scriptline.alarms.open}): take the maximum of them, not the sum.
 */
@Component
class AlarmWatch {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);
  private static final int BATCH = 500;

  private final RaiseDue raiseDue;
  private volatile Map<AlarmKind, Long> open = Map.of();

  AlarmWatch(RaiseDue raiseDue, MeterRegistry meters) {
    this.raiseDue = raiseDue;
    for (AlarmKind kind : AlarmKind.values()) {
      Gauge.builder("scriptline.alarms.open", this, watch -> watch.open(kind))
          .description("Prescriptions of which something should have happened and did not")
          .tag("kind", kind.word())
          .register(meters);
    }
  }

  @Scheduled(
      initialDelayString = "${scriptline.alarm.settle:PT1M}",
      fixedDelayString = "${scriptline.alarm.check:PT5S}")
  void look() {
    try {
      raiseDue.end();
      int raised;
      int all = 0;
      do {
        raised = raiseDue.raise(BATCH);
        all += raised;
      } while (raised == BATCH);
      if (all > 0) {
        LOG.warn("{} alarms were raised; GET /api/alarms says what to do.", all);
      }
      open = raiseDue.open();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Alarms cannot be looked at and are tried again: {}", FaultReport.of(e));
    }
  }

  private double open(AlarmKind kind) {
    return open.getOrDefault(kind, 0L);
  }
}
