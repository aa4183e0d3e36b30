package dev.scriptline.dispatch.report;

import dev.scriptline.dispatch.evidence.HeardToken;
import dev.scriptline.dispatch.evidence.HeardTokens;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.report.References.ForgottenAttempt;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles one transmission with what was heard of it. */
@Component
class SettleReports {

  private final Jobs jobs;
  private final References references;
  private final Statuses statuses;
  private final HeardTokens tokens;
  private final Settlement settlement;
  private final Duration deadline;

  SettleReports(
      Jobs jobs,
      References references,
      Statuses statuses,
      HeardTokens tokens,
      Settlement settlement,
      PlatformSettings platform) {
    this.jobs = jobs;
    this.references = references;
    this.statuses = statuses;
    this.tokens = tokens;
    this.settlement = settlement;
    this.deadline = platform.deadline();
  }

  /**
   * Settles it, the attempt first: only then is it known which attempt the token answers. One that
   * is being sent waits for its own answer.
   */
  @Transactional
  public void settle(UUID transmissionId) {
    Optional<Job> job = beside(transmissionId);
    if (job.isPresent()) {
      references.attempt(transmissionId).ifPresent(attempt -> forgotten(job.get(), attempt));
      tokens.of(transmissionId).forEach(token -> named(transmissionId, token));
    }
  }

  private void forgotten(Job job, ForgottenAttempt attempt) {
    boolean settled =
        switch (job.state()) {
          case PENDING, CLAIMED, REFUSED, UNCONFIRMED, NEEDS_HUMAN ->
              job.attempt() >= attempt.number()
                  || settlement.doubt(
                      job,
                      attempt.number(),
                      ReasonCode.ATTEMPT_FORGOTTEN,
                      attempt.begunAt(),
                      attempt.begunAt().plus(deadline));
          case ISSUED, CLOSED, WITHDRAWN -> true;
          case SENDING -> false;
        };
    if (settled) {
      references.removeAttempt(job.id());
    }
  }

  private void named(UUID transmissionId, HeardToken heard) {
    Job job = beside(transmissionId).orElseThrow();
    Optional<String> own = jobs.issueTag(transmissionId);
    if (own.isEmpty() && !statuses.isSurplus(transmissionId, heard.issueTag())) {
      settlement.named(job, heard.token());
    } else if (!own.equals(Optional.of(heard.issueTag()))) {
      settlement.surplus(job, heard.token());
    }
    tokens.remove(transmissionId, heard.issueTag());
  }

  private Optional<Job> beside(UUID transmissionId) {
    return jobs.lock(transmissionId).filter(job -> job.state() != JobState.SENDING);
  }
}
