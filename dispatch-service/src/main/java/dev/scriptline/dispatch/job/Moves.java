package dev.scriptline.dispatch.job;

import static dev.scriptline.dispatch.job.JobRow.at;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps of a job from state to state. Each is one statement, conditional on the state and fence
 * that the caller knew; empty when somebody else has moved the job since.
 */
@Repository
public class Moves {

  private final JdbcClient jdbc;

  Moves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty also where the prescription was dispensed meanwhile: see {@link #isDispensed}. */
  Optional<Job> sending(Job job, Instant deadline, Instant lease, Instant now) {
    return move(
        job,
        "state = 'SENDING', reason = null, attempt = attempt + 1, deadline = :deadline, lease_until = :lease",
        """
        and not exists (
          select from dispatch_job done
          where done.prescription_id = dispatch_job.prescription_id and done.dispensed)
        """,
        Map.of("deadline", at(deadline), "lease", at(lease)),
        now);
  }

  /** The channel holds it under this token. */
  public Optional<Job> issued(Job job, KeptToken token, Instant now) {
    return move(
        job,
        "state = 'ISSUED', reason = null, lease_until = null, token = :token, issue_tag = :tag",
        Map.of("token", token.locked(), "tag", token.issueTag()),
        now);
  }

  /** The mail has no token: the mailbox holds the prescription itself. */
  public Optional<Job> mailed(Job job, Instant now) {
    return move(job, "state = 'ISSUED', reason = null, lease_until = null", Map.of(), now);
  }

  /**
   * A refusal before the first byte is an attempt too: the next one must outrank it. It sets the
   * patient free to send again under another reference; where an earlier attempt may still come to
   * life, only a person may do that, and the job is then one for a person.
   */
  Optional<Job> refused(Job job, ReasonCode reason, Instant now) {
    return move(
        job,
        """
        state = case when exists (
            select from dispatch_attempt earlier
            where earlier.transmission_id = dispatch_job.transmission_id
              and earlier.attempt < :attempt and earlier.outcome = 'unconfirmed'
              and earlier.disproved_at is null)
          then 'NEEDS_HUMAN' else 'REFUSED' end,
        reason = :reason, lease_until = null, attempt = :attempt
        """,
        Map.of(
            "reason",
            reason.wire(),
            "attempt",
            job.state() == JobState.CLAIMED ? job.attempt() + 1 : job.attempt()),
        now);
  }

  /** The end of an issued one, with what ended it. */
  Optional<Job> closed(Job job, ReasonCode reason, Instant now) {
    return move(job, "state = 'CLOSED', reason = :reason", Map.of("reason", reason.wire()), now);
  }

  Optional<Job> waiting(Job job, ReasonCode reason, Instant nextAt, boolean told, Instant now) {
    return move(
        job,
        """
        state = 'PENDING', reason = :reason, lease_until = null, next_at = :nextAt, setbacks = setbacks + 1,
        deferred_attempt = case when :told then attempt + 1 else deferred_attempt end
        """,
        Map.of("reason", reason.wire(), "nextAt", at(nextAt), "told", told),
        now);
  }

  /** It is asked about at once: mostly the platform knows by then. */
  Optional<Job> unconfirmed(Job job, ReasonCode reason, Instant now) {
    return move(
        job,
        "state = 'UNCONFIRMED', reason = :reason, lease_until = null, next_at = :now, lookups = 0, absences = 0",
        Map.of("reason", reason.wire()),
        now);
  }

  Optional<Job> lookedUp(Job job, int absences, Instant nextAt, Instant now) {
    return move(
        job,
        "lookups = lookups + 1, absences = :absences, next_at = :nextAt",
        Map.of("absences", absences, "nextAt", at(nextAt)),
        now);
  }

  Optional<Job> needsHuman(Job job, ReasonCode reason, Instant now) {
    return move(
        job, "state = 'NEEDS_HUMAN', reason = :reason", Map.of("reason", reason.wire()), now);
  }

  /**
   * Nothing has left us. Empty also where an earlier attempt may still come to life, be it one that
   * only others know of: then nobody can promise that it is taken back.
   */
  public Optional<Job> withdrawn(Job job, Instant now) {
    return move(
        job,
        "state = 'WITHDRAWN', reason = null, lease_until = null",
        """
        and not exists (
          select from dispatch_attempt earlier
          where earlier.transmission_id = dispatch_job.transmission_id and earlier.outcome = 'unconfirmed'
            and earlier.disproved_at is null)
        and not exists (select from heard_attempt heard where heard.transmission_id = dispatch_job.transmission_id)
        and not exists (select from heard_token heard where heard.transmission_id = dispatch_job.transmission_id)
        """,
        Map.of(),
        now);
  }

  /** Somebody wants it sent again, at once. */
  public Optional<Job> retried(Job job, Instant now) {
    return move(
        job,
        "state = 'PENDING', reason = null, next_at = :now, setbacks = 0, deferred_attempt = attempt + 1",
        Map.of(),
        now);
  }

  /** Somebody made sure that it does not exist. */
  public Optional<Job> notIssued(Job job, Instant now) {
    return move(
        job,
        "state = 'REFUSED', reason = :reason",
        Map.of("reason", ReasonCode.NOT_ISSUED.wire()),
        now);
  }

  /** Whether the prescription was sent again after this, or is live in another transmission. */
  public boolean hasSuccessor(Job job) {
    return exists(
        """
        prescription_id = :prescription and transmission_id <> :id
          and (transmission_no > :no
            or state in ('CLAIMED', 'SENDING', 'UNCONFIRMED', 'NEEDS_HUMAN', 'ISSUED'))
        """,
        Map.of(
            "prescription",
            job.transmission().prescriptionId(),
            "id",
            job.id(),
            "no",
            job.transmission().no()));
  }

  /** Nobody can dispense it any more. */
  public Optional<Job> voided(Job job, Instant now) {
    return move(job, "state = 'CLOSED', reason = null", Map.of(), now);
  }

  /** From whatever it was before: it may exist, by an attempt that this database does not know. */
  Optional<Job> doubted(Job job, int attempt, ReasonCode reason, Instant deadline, Instant now) {
    return move(
        job,
        """
        state = 'UNCONFIRMED', reason = :reason, attempt = :attempt, deadline = :deadline, lease_until = null,
        fence = fence + 1, next_at = :now, lookups = 0, absences = 0
        """,
        Map.of("reason", reason.wire(), "attempt", attempt, "deadline", at(deadline)),
        now);
  }

  /** Whether a pharmacy has dispensed the prescription, on whichever transmission. */
  boolean isDispensed(Job job) {
    return exists(
        "prescription_id = :prescription and dispensed",
        Map.of("prescription", job.transmission().prescriptionId()));
  }

  /** Whether another transmission of the same prescription is live. */
  boolean hasLiveSibling(Job job) {
    return exists(
        """
        prescription_id = :prescription and transmission_id <> :id
          and state in ('CLAIMED', 'SENDING', 'UNCONFIRMED', 'NEEDS_HUMAN', 'ISSUED')
        """,
        Map.of("prescription", job.transmission().prescriptionId(), "id", job.id()));
  }

  /** Whether a token is what another transmission counts on. */
  public boolean isTakenByAnother(Job job, String issueTag) {
    return exists(
        "issue_tag = :tag and transmission_id <> :id", Map.of("tag", issueTag, "id", job.id()));
  }

  /** Whoever looks up the job does so at once. */
  void hurry(Job job, Instant now) {
    jdbc.sql(
            "update dispatch_job set next_at = :now where transmission_id = :id and state = 'UNCONFIRMED'")
        .param("id", job.id())
        .param("now", at(now))
        .update();
  }

  private boolean exists(String condition, Map<String, ?> values) {
    return jdbc.sql("select exists (select from dispatch_job where %s)".formatted(condition))
        .params(values)
        .query(Boolean.class)
        .single();
  }

  private Optional<Job> move(Job job, String changes, Map<String, ?> values, Instant now) {
    return move(job, changes, "", values, now);
  }

  private Optional<Job> move(
      Job job, String changes, String condition, Map<String, ?> values, Instant now) {
    return jdbc.sql(
            """
            update dispatch_job set %s, version = version + 1, updated_at = :now
            where transmission_id = :id and state = :from and fence = :fence %s
            returning *
            """
                .formatted(changes, condition))
        .params(values)
        .param("id", job.id())
        .param("from", job.state().name())
        .param("fence", job.fence())
        .param("now", at(now))
        .query(JobRow::read)
        .optional();
  }
}
