package dev.scriptline.dispatch.staff;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.staff.PlatformCheck.Checked;
import dev.scriptline.dispatch.staff.Ruling.Done;
import dev.scriptline.dispatch.staff.Ruling.Refused;
import dev.scriptline.dispatch.worker.DispatchWorkers;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has staff decide about one transmission. What they saw is held against what is: the decision is
 * carried out only while nobody else has moved the job.
 */
@Component
class ResolveDispatch {

  private final TransactionTemplate transaction;
  private final Jobs jobs;
  private final PlatformCheck platformCheck;
  private final KeepDecision keepDecision;
  private final Settlement settlement;
  private final DispatchWorkers workers;

  ResolveDispatch(
      TransactionTemplate transaction,
      Jobs jobs,
      PlatformCheck platformCheck,
      KeepDecision keepDecision,
      Settlement settlement,
      DispatchWorkers workers) {
    this.transaction = transaction;
    this.jobs = jobs;
    this.platformCheck = platformCheck;
    this.keepDecision = keepDecision;
    this.settlement = settlement;
    this.workers = workers;
  }

  /**
   * Called without a transaction.
   *
   * @param why in their own words; stays here
   */
  Ruling decide(UUID transmissionId, Decision decision, Actor actor, Secret why) {
    Optional<Job> seen = transaction.execute(_ -> jobs.lock(transmissionId));
    return seen.map(job -> decide(job, decision, actor, why))
        .orElseGet(() ->
            new Refused(
                NOT_FOUND,
                "unknown-dispatch",
                "There is no transmission under this id here.",
                Map.of()));
  }

  private Ruling decide(Job seen, Decision decision, Actor actor, Secret why) {
    Optional<Refused> objection = Objections.to(decision, seen);
    if (objection.isPresent()) {
      return objection.get();
    }
    Checked checked = platformCheck.check(decision, seen);
    if (checked.objection().isPresent()) {
      return checked.objection().get();
    }
    Ruling ruling = transaction.execute(_ -> keep(seen, decision, actor, why, checked));
    workers.wake();
    return ruling;
  }

  private Ruling keep(Job seen, Decision decision, Actor actor, Secret why, Checked checked) {
    Job job = jobs.lock(seen.id()).orElseThrow();
    if (job.state() != seen.state() || job.attempt() != seen.attempt()) {
      return Objections.objection(
          CONFLICT, "moved-on", "It has moved on meanwhile. Look at it again.", job);
    }
    Ruling ruling = keepDecision.keep(decision, job, actor, why);
    if (ruling instanceof Done) {
      Job after = jobs.lock(seen.id()).orElseThrow();
      checked.surplus().forEach(extra -> settlement.surplus(after, extra));
    }
    return ruling;
  }
}
