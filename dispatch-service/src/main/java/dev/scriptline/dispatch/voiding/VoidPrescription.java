package dev.scriptline.dispatch.voiding;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.VoidOutcome;
import dev.scriptline.dispatch.outcome.VoidOutcome.AlreadyVoided;
import dev.scriptline.dispatch.outcome.VoidOutcome.Dispensed;
import dev.scriptline.dispatch.outcome.VoidOutcome.Expired;
import dev.scriptline.dispatch.outcome.VoidOutcome.Unclear;
import dev.scriptline.dispatch.outcome.VoidOutcome.Voided;
import dev.scriptline.dispatch.platform.VoidCall;
import dev.scriptline.dispatch.withdrawal.TakeBack;
import dev.scriptline.events.Channel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on one asking to void: while nobody knows whether there is something to void, it waits;
 * what has not left us is withdrawn instead; else the platform is asked, without a transaction.
 */
@Component
class VoidPrescription {

  private static final Logger LOG = LoggerFactory.getLogger(VoidPrescription.class);

  private final TransactionTemplate transaction;
  private final Jobs jobs;
  private final TakeBack takeBack;
  private final VoidOutcomes outcomes;
  private final VoidCall call;
  private final TokenKeeper keeper;

  VoidPrescription(
      TransactionTemplate transaction,
      Jobs jobs,
      TakeBack takeBack,
      VoidOutcomes outcomes,
      VoidCall call,
      TokenKeeper keeper) {
    this.transaction = transaction;
    this.jobs = jobs;
    this.takeBack = takeBack;
    this.outcomes = outcomes;
    this.call = call;
    this.keeper = keeper;
  }

  void work(VoidJob asked) {
    transaction.execute(_ -> toVoid(asked)).ifPresent(job -> ask(asked, job));
  }

  /** The job that the platform is to be asked about; empty where there is none, or none yet. */
  private Optional<Job> toVoid(VoidJob asked) {
    Optional<Job> found =
        jobs.lock(asked.transmissionId())
            .filter(job -> job.transmission().prescriptionId().equals(asked.prescriptionId()));
    if (found.isEmpty()) {
      outcomes.waits(asked); // it has overtaken its request
      return Optional.empty();
    }
    return toVoid(asked, found.get());
  }

  private Optional<Job> toVoid(VoidJob asked, Job job) {
    switch (job.state()) {
      case PENDING, CLAIMED -> withdraw(asked, job);
      case SENDING, UNCONFIRMED, NEEDS_HUMAN -> outcomes.waits(asked);
      case REFUSED, WITHDRAWN -> outcomes.refused(asked, job, Objection.NOTHING_TO_VOID);
      case ISSUED, CLOSED -> {
        if (job.transmission().channel() == Channel.PLATFORM) {
          return Optional.of(job);
        }
        outcomes.refused(asked, job, objection(job));
      }
    }
    return Optional.empty();
  }

  private void withdraw(VoidJob asked, Job job) {
    if (takeBack.withdraw(job, asked.requestId(), asked.actor(), asked.reason())) {
      outcomes.withdrawn(asked);
    } else {
      outcomes.waits(asked);
    }
  }

  /** A mail stays where it is, whatever we do. */
  private static Objection objection(Job mailed) {
    return switch (mailed.state()) {
      case ISSUED -> Objection.CANNOT_BE_RECALLED;
      case PENDING, CLAIMED, SENDING, REFUSED, UNCONFIRMED, NEEDS_HUMAN, WITHDRAWN, CLOSED ->
          Objection.NOTHING_TO_VOID;
    };
  }

  private void ask(VoidJob asked, Job job) {
    KeptToken kept = jobs.token(job.id()).orElseThrow();
    PlatformToken token = keeper.ofJob(job.id(), kept.locked());
    VoidOutcome outcome = call.voided(job.prescriberId(), token, asked.reason().code());
    transaction.executeWithoutResult(_ -> {
      switch (outcome) {
        case Voided _, AlreadyVoided _ -> outcomes.voided(asked, kept);
        case Dispensed _ -> outcomes.refused(asked, job, Objection.ALREADY_DISPENSED);
        case Expired _ -> outcomes.refused(asked, job, Objection.EXPIRED);
        case Unclear(var reason) -> {
          LOG.info("{} cannot be voided now: {}", job, reason.wire());
          outcomes.waits(asked);
        }
      }
    });
  }
}
