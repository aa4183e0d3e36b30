package dev.scriptline.dispatch.reconciliation;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.reconciliation.Sighting.Absent;
import dev.scriptline.dispatch.reconciliation.Sighting.Found;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles one unconfirmed job. Absence counts only after the settle window, three times; even then
 * it is sent again only where the platform takes a reference once.
 */
@Component
class SettleUnconfirmed {

  private static final Logger LOG = LoggerFactory.getLogger(SettleUnconfirmed.class);
  private static final int ENOUGH_ABSENCES = 3;

  private final Settlement settlement;
  private final ReconciliationSettings settings;
  private final Clock clock;

  SettleUnconfirmed(Settlement settlement, ReconciliationSettings settings, Clock clock) {
    this.settlement = settlement;
    this.settings = settings;
    this.clock = clock;
  }

  void settle(Job job, IssueLookup lookup) {
    if (!lookup.offered()) {
      settlement.needsHuman(job, ReasonCode.NO_LOOKUP);
      return;
    }
    Instant asked = clock.instant();
    switch (lookup.find(job)) {
      case Found(var tokens) ->
          settlement.found(job, tokens.getFirst(), tokens.subList(1, tokens.size()));
      case Absent _ -> absent(job, asked);
      case Unclear(var reason) -> unclear(job, reason, asked);
    }
  }

  /**
   * What does not pass by itself is handed to a person once the platform can no longer surprise.
   */
  private void unclear(Job job, ReasonCode reason, Instant asked) {
    if (!reason.passes() && asked.isAfter(settledAt(job))) {
      settlement.needsHuman(job, reason);
    } else {
      LOG.info("{} cannot be looked up now: {}", job, reason.wire());
      settlement.unanswered(job, settings.wait(job.lookups()));
    }
  }

  private void absent(Job job, Instant asked) {
    Duration unsettled = Duration.between(asked, settledAt(job));
    if (unsettled.isPositive()) {
      Duration wait = settings.wait(job.lookups());
      settlement.absent(job, 0, wait.compareTo(unsettled) < 0 ? wait : unsettled);
    } else if (job.absences() + 1 < ENOUGH_ABSENCES) {
      settlement.absent(job, job.absences() + 1, settings.wait(job.absences()));
    } else {
      conclude(job);
    }
  }

  private Instant settledAt(Job job) {
    Instant deadline = job.deadline();
    if (deadline == null) {
      throw new IllegalStateException("an unconfirmed job has a deadline");
    }
    return deadline.plus(settings.settle());
  }

  private void conclude(Job job) {
    if (job.reason() == ReasonCode.UNKNOWN_REFUSAL) {
      settlement.refused(job);
    } else if (settings.referenceUnique() || job.reason() == ReasonCode.RESTORED) {
      settlement.sendAgain(job);
    } else {
      settlement.needsHuman(job, ReasonCode.ABSENT_AFTER_SETTLING);
    }
  }
}
