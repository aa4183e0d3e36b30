package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.acknowledgement.Acknowledgements;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.returned.DeliveryReport.Ours;
import dev.scriptline.dispatch.returned.ReturnedMails.Copies;
import dev.scriptline.dispatch.returned.ReturnedMails.Verdict;
import dev.scriptline.dispatch.returned.ReturnedMails.Waiting;
import dev.scriptline.dispatch.returned.Turns.Turn;
import dev.scriptline.events.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes one mail of the return mailbox in: what it says, what follows, and that it was read. */
@Component
class TakeReturnedMail {

  private static final Logger LOG = LoggerFactory.getLogger(TakeReturnedMail.class);

  /** So far the clocks of two servers may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final Turns turns;
  private final ReturnedMails mails;
  private final Jobs jobs;
  private final Settlement settlement;
  private final Acknowledgements acknowledgements;
  private final Clock clock;

  TakeReturnedMail(
      Turns turns,
      ReturnedMails mails,
      Jobs jobs,
      Settlement settlement,
      Acknowledgements acknowledgements,
      Clock clock) {
    this.turns = turns;
    this.mails = mails;
    this.jobs = jobs;
    this.settlement = settlement;
    this.acknowledgements = acknowledgements;
    this.clock = clock;
  }

  /** False when the turn is over: another instance reads on. */
  @Transactional
  public boolean take(Turn turn, FoundMail mail) {
    Optional<Job> job =
        mail.report() instanceof Ours ours ? jobs.lock(ours.transmissionId()) : Optional.empty();
    mails.keep(mail, clock.instant());
    job.ifPresent(this::conclude);
    boolean ours = turns.advance(turn, mail.place());
    if (!ours) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return ours;
  }

  /** Concludes what could not be concluded when the mail was read. */
  @Transactional
  public void conclude(UUID transmissionId) {
    jobs.lock(transmissionId).ifPresent(this::conclude);
  }

  private void conclude(Job job) {
    Job current = job;
    for (Waiting mail : mails.waiting(job.id())) {
      Verdict verdict = verdict(current, mail);
      if (verdict != Verdict.WAITING) {
        mails.judge(mail.id(), verdict, clock.instant());
        current = jobs.find(job.id()).orElse(current);
      }
    }
  }

  private Verdict verdict(Job job, Waiting mail) {
    if (job.transmission().channel() != Channel.EMAIL) {
      return Verdict.NOTED;
    }
    return switch (job.state()) {
      // What is on its way is judged when it has arrived somewhere.
      case PENDING, CLAIMED, SENDING -> Verdict.WAITING;
      case ISSUED, UNCONFIRMED, NEEDS_HUMAN -> bounced(job, mail);
      case REFUSED, WITHDRAWN, CLOSED -> Verdict.NOTED;
    };
  }

  private Verdict bounced(Job job, Waiting mail) {
    if (acknowledgements.exists(job.id())) {
      LOG.error(
          "{} came back from a mail server although its pharmacy has acknowledged it: telephone the pharmacy.",
          job);
      return Verdict.CONTRADICTED;
    }
    if (mayBeOfAnotherCopy(job, mail.received())) {
      LOG.error(
          "{} came back from a mail server, but another copy of it may have arrived: telephone the pharmacy.",
          job);
      return Verdict.UNCLEAR;
    }
    return settlement
        .returned(job, ReasonCode.MAILBOX_REFUSED)
        .map(_ -> Verdict.BOUNCED)
        .orElse(Verdict.WAITING);
  }

  /** All copies bear the same id: a report fits any of them. */
  private boolean mayBeOfAnotherCopy(Job job, Instant received) {
    Copies copies = mails.copies(job.id());
    Instant lastBegun = copies.lastBegun();
    return copies.perhapsArrived() > 1
        || lastBegun != null && received.plus(SKEW).isBefore(lastBegun);
  }
}
