package dev.scriptline.dispatch.hold;

import dev.scriptline.messaging.trouble.FaultReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows how many holds there are; an alarm hangs on it. */
@Component
class HoldMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(HoldMetrics.class);

  private final Holds holds;
  private final AtomicInteger count;

  HoldMetrics(Holds holds, MeterRegistry meters) {
    this.holds = holds;
    this.count = meters.gauge("scriptline.dispatch.holds", new AtomicInteger());
  }

  @Scheduled(fixedDelayString = "${scriptline.hold.poll:PT5S}")
  void count() {
    try {
      count.set(holds.all().size());
    } catch (DataAccessException e) {
      LOG.warn("Holds cannot be counted: {}", FaultReport.of(e));
    }
  }
}
