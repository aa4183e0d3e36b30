package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.dispatch.acknowledgement.Acknowledgements.Verdict;
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
 * Looks again at acknowledgements that came while their mail was still being sent. Every instance
 * shows the same figures ({@code scriptline.acknowledgements}): take the maximum, not the sum.
 */
@Component
class AcknowledgementWatch {

  private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementWatch.class);
  private static final int BATCH = 100;

  private final Acknowledgements acknowledgements;
  private final RecordAcknowledgement record;
  private volatile Map<Verdict, Long> counts = Map.of();

  AcknowledgementWatch(
      Acknowledgements acknowledgements, RecordAcknowledgement record, MeterRegistry meters) {
    this.acknowledgements = acknowledgements;
    this.record = record;
    for (Verdict verdict : Verdict.values()) {
      Gauge.builder(
              "scriptline.acknowledgements", this, watch -> watch.counts.getOrDefault(verdict, 0L))
          .description("E-mailed prescriptions that their pharmacy has acknowledged")
          .tag("verdict", verdict.wire())
          .register(meters);
    }
  }

  @Scheduled(fixedDelayString = "${scriptline.acknowledgement.poll:PT1S}")
  void look() {
    try {
      acknowledgements.ripe(BATCH).forEach(record::conclude);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Acknowledgements cannot be looked at and are tried again: {}", FaultReport.of(e));
    }
  }

  @Scheduled(fixedDelayString = "${scriptline.acknowledgement.count:PT30S}")
  void count() {
    try {
      counts = acknowledgements.counts();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Acknowledgements cannot be counted now: {}", FaultReport.of(e));
    }
  }
}
