package dev.scriptline.dispatch.withdrawal;

import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Moves;
import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.wire.EventIds;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a transmission is taken back, in the caller's transaction. It wins or loses
 * against a worker by the job's state and fence: the worker that has not begun to send cannot any
 * more, and one that has begun is not disturbed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeBack {

  private final Withdrawals withdrawals;
  private final Jobs jobs;
  private final Moves moves;
  private final Announcements announcements;
  private final WorkGate gate;
  private final Clock clock;

  TakeBack(
      Withdrawals withdrawals,
      Jobs jobs,
      Moves moves,
      Announcements announcements,
      WorkGate gate,
      Clock clock) {
    this.withdrawals = withdrawals;
    this.jobs = jobs;
    this.moves = moves;
    this.announcements = announcements;
    this.gate = gate;
    this.clock = clock;
  }

  /** Decides at once, or lies in wait for a request that was overtaken. */
  public void asked(WithdrawalRequested asked) {
    withdrawals.keep(asked);
    decide(asked.transmissionId());
  }

  /** These requests have come: those that were taken back before go no further. */
  public void arrived(Collection<UUID> transmissionIds) {
    withdrawals.awaited(transmissionIds).forEach(this::decide);
  }

  /**
   * Takes a job back on somebody's behalf.
   *
   * @param job locked by the caller
   * @return false where it may have left us already; then nothing has changed
   */
  public boolean withdraw(Job job, UUID requestId, Actor actor, Reason reason) {
    Instant now = clock.instant();
    Optional<Job> moved = moves.withdrawn(job, now);
    moved.ifPresent(withdrawn -> tellWithdrawn(withdrawn, requestId, actor, reason, now));
    return moved.isPresent();
  }

  /**
   * What came before it was known what this database lacks; until it is decided, no worker takes
   * the job.
   */
  public void decideOpen() {
    withdrawals.awaited().forEach(this::decide);
  }

  /** A database that was restored believes to be waiting what was sent long ago. */
  private void decide(UUID transmissionId) {
    if (!gate.isOpen()) {
      return;
    }
    jobs.lock(transmissionId)
        .ifPresent(_ ->
            withdrawals
                .undecided(transmissionId)
                .forEach(one -> decide(jobs.lock(transmissionId).orElseThrow(), one)));
  }

  /** That it was taken back may be heard by everyone who asks, however often. */
  private void decide(Job job, Withdrawal asked) {
    if (!job.transmission().prescriptionId().equals(asked.prescriptionId())) {
      return; // of another prescription: it waits for a request that does not come
    }
    switch (job.state()) {
      case PENDING, CLAIMED -> {
        if (withdraw(job, asked.requestId(), asked.actor(), asked.reason())) {
          withdrawals.decided(asked, null, clock.instant());
        } else {
          refuse(job, asked, Objection.BEING_CONFIRMED);
        }
      }
      case WITHDRAWN -> {
        Instant now = clock.instant();
        tellWithdrawn(job, asked.requestId(), asked.actor(), asked.reason(), now);
        withdrawals.decided(asked, null, now);
      }
      case SENDING -> refuse(job, asked, Objection.BEING_SENT);
      case UNCONFIRMED, NEEDS_HUMAN -> refuse(job, asked, Objection.BEING_CONFIRMED);
      case ISSUED, CLOSED -> refuse(job, asked, Objection.ALREADY_SENT);
      case REFUSED -> refuse(job, asked, Objection.NOTHING_TO_WITHDRAW);
    }
  }

  private void refuse(Job job, Withdrawal asked, Objection objection) {
    Instant now = clock.instant();
    withdrawals.decided(asked, objection, now);
    announcements.publish(
        outcome(job, Status.WITHDRAWAL_REFUSED, asked.requestId(), asked.actor())
            .reason(objection.reason())
            .is(Status.WITHDRAWAL_REFUSED, StatusSource.DISPATCH, now));
  }

  /** It takes the place of the attempt that does not begin any more, and so outranks its delay. */
  private void tellWithdrawn(Job job, UUID requestId, Actor actor, Reason reason, Instant now) {
    announcements.publish(
        outcome(job, Status.WITHDRAWN, requestId, actor)
            .attempt(job.attempt() + 1)
            .reason(reason)
            .is(Status.WITHDRAWN, StatusSource.DISPATCH, now));
  }

  private static StatusDraft outcome(Job job, Status status, UUID requestId, Actor actor) {
    return Announcements.draft(job, EventIds.outcome(status, requestId)).actor(actor);
  }
}
