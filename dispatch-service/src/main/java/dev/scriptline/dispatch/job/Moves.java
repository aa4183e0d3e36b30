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
class Moves {

  private final JdbcClient jdbc;

  Moves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Job> sending(Job job, Instant deadline, Instant lease, Instant now) {
    return move(
        job,
        "state = 'SENDING', reason = null, attempt = attempt + 1, deadline = :deadline, lease_until = :lease",
        Map.of("deadline", at(deadline), "lease", at(lease)),
        now);
  }

  Optional<Job> issued(Job job, KeptToken token, Instant now) {
    return move(
        job,
        "state = 'ISSUED', reason = null, lease_until = null, token = :token, issue_tag = :tag",
        Map.of("token", token.locked(), "tag", token.issueTag()),
        now);
  }

  /** The mail has no token: the mailbox holds the prescription itself. */
  Optional<Job> mailed(Job job, Instant now) {
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
              and earlier.attempt < :attempt and earlier.outcome = 'unconfirmed')
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

  /** Whoever looks up the job does so at once. */
  void hurry(Job job, Instant now) {
    jdbc.sql(
            "update dispatch_job set next_at = :now where transmission_id = :id and state = 'UNCONFIRMED'")
        .param("id", job.id())
        .param("now", at(now))
        .update();
  }

  private Optional<Job> move(Job job, String changes, Map<String, ?> values, Instant now) {
    return jdbc.sql(
            """
            update dispatch_job set %s, version = version + 1, updated_at = :now
            where transmission_id = :id and state = :from and fence = :fence
            returning *
            """
                .formatted(changes))
        .params(values)
        .param("id", job.id())
        .param("from", job.state().name())
        .param("fence", job.fence())
        .param("now", at(now))
        .query(JobRow::read)
        .optional();
  }
}
