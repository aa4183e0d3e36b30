package dev.scriptline.dispatch.job;

import static dev.scriptline.dispatch.job.JobRow.at;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs: how they enter, and how workers come by them. */
@Repository
public class Jobs {

  private static final String INSERT =
      """
      insert into dispatch_job (transmission_id, prescription_id, number, transmission_no, supersedes, region, channel,
        pharmacy_id, prescriber_id, clinic_id, approval_hash, sealed_order, requested_at, traceparent, next_at, updated_at)
      values (:id, :prescription, :number, :no, :supersedes, :region, :channel,
        :pharmacy, :prescriber, :clinic, :approval, :sealed, :requested, :traceparent, :now, :now)
      on conflict (transmission_id) do nothing
      """;

  // Of one prescription at most one row qualifies, the lowest: two in one batch would break the
  // index
  // that allows one live send, and with it every batch that they are in.
  private static final String CLAIM =
      """
      with due as (
        select transmission_id from dispatch_job job
        where state = 'PENDING' and channel = :channel and next_at <= :now%s
          and not exists (
            select from withdrawal asked where asked.transmission_id = job.transmission_id and asked.outcome is null)
          and not exists (select from heard_attempt heard where heard.transmission_id = job.transmission_id)
          and not exists (select from heard_token heard where heard.transmission_id = job.transmission_id)
          and not exists (
            select from dispatch_job other
            where other.prescription_id = job.prescription_id and other.transmission_id <> job.transmission_id
              and (other.state in ('CLAIMED', 'SENDING', 'UNCONFIRMED', 'NEEDS_HUMAN', 'ISSUED')
                or other.state = 'PENDING'
                  and (other.transmission_no, other.transmission_id) < (job.transmission_no, job.transmission_id)))
        order by next_at limit :most for update skip locked)
      update dispatch_job job
      set state = 'CLAIMED', fence = fence + 1, lease_until = :lease, version = version + 1, updated_at = :now
      from due where job.transmission_id = due.transmission_id
      returning job.*
      """;

  private static final String CLAIM_LOOKUPS =
      """
      with due as (
        select transmission_id from dispatch_job job
        where state = 'UNCONFIRMED' and channel = :channel and next_at <= :now
          and not exists (select from heard_token heard where heard.transmission_id = job.transmission_id)
        order by next_at limit :most for update skip locked)
      update dispatch_job job
      set fence = fence + 1, next_at = :lease, version = version + 1, updated_at = :now
      from due where job.transmission_id = due.transmission_id
      returning job.*
      """;

  private static final String CLAIM_ANY = CLAIM.formatted("");
  private static final String CLAIM_UNTOLD =
      CLAIM.formatted(" and job.deferred_attempt <= job.attempt");

  private final JdbcClient jdbc;
  private final WorkGate gate;

  Jobs(JdbcClient jdbc, WorkGate gate) {
    this.jdbc = jdbc;
    this.gate = gate;
  }

  /** Keeps a request; one that is already here stays as it is. */
  public void add(NewJob job, Instant now) {
    jdbc.sql(INSERT)
        .param("id", job.transmission().id())
        .param("prescription", job.transmission().prescriptionId())
        .param("number", job.transmission().number().value())
        .param("no", job.transmission().no())
        .param("supersedes", job.supersedes())
        .param("region", job.transmission().region())
        .param("channel", job.transmission().channel().wire())
        .param("pharmacy", job.transmission().pharmacyId())
        .param("prescriber", job.prescriberId())
        .param("clinic", job.clinicId())
        .param("approval", job.approvalHash())
        .param("sealed", job.sealedOrder())
        .param("requested", at(job.requestedAt()))
        .param("traceparent", job.traceparent())
        .param("now", at(now))
        .update();
  }

  /** The platform's token of a job; empty where it has none. */
  public Optional<KeptToken> token(UUID transmissionId) {
    return jdbc.sql(
            "select token, issue_tag from dispatch_job where transmission_id = :id and token is not null")
        .param("id", transmissionId)
        .query((row, _) -> new KeptToken(row.getString("token"), row.getString("issue_tag")))
        .optional();
  }

  /**
   * Gives a worker jobs whose time has come, for as long as the lease. Jobs of a prescription that
   * is live in another transmission wait.
   */
  public List<Job> claim(Channel channel, int most, Instant now, Instant lease) {
    return claimedToSend(CLAIM_ANY, channel, most, now, lease);
  }

  /** The same, of jobs of which nobody has been told yet that they wait. */
  public List<Job> claimUntold(Channel channel, int most, Instant now, Instant lease) {
    return claimedToSend(CLAIM_UNTOLD, channel, most, now, lease);
  }

  /** Gives unconfirmed jobs whose time has come to somebody who looks them up until the lease. */
  public List<Job> claimLookups(Channel channel, int most, Instant now, Instant lease) {
    return claimed(CLAIM_LOOKUPS, channel, most, now, lease);
  }

  /** The job as it stands. */
  public Optional<Job> find(UUID transmissionId) {
    return one("select * from dispatch_job where transmission_id = :id", transmissionId);
  }

  /** The job, and nobody else moves it until the transaction ends. */
  public Optional<Job> lock(UUID transmissionId) {
    return one("select * from dispatch_job where transmission_id = :id for update", transmissionId);
  }

  /** The keyed hash of a job's token, if it has one. */
  public Optional<String> issueTag(UUID transmissionId) {
    return jdbc.sql(
            "select issue_tag from dispatch_job where transmission_id = :id and issue_tag is not null")
        .param("id", transmissionId)
        .query(String.class)
        .optional();
  }

  private Optional<Job> one(String sql, UUID transmissionId) {
    return jdbc.sql(sql).param("id", transmissionId).query(JobRow::read).optional();
  }

  private List<Job> claimedToSend(
      String sql, Channel channel, int most, Instant now, Instant lease) {
    try {
      return claimed(sql, channel, most, now, lease);
    } catch (DuplicateKeyException _) {
      // Another instance made a job of the same prescription live meanwhile: the next round sees
      // it.
      return List.of();
    }
  }

  private List<Job> claimed(String sql, Channel channel, int most, Instant now, Instant lease) {
    if (!gate.isOpen()) {
      return List.of();
    }
    return jdbc.sql(sql)
        .param("channel", channel.wire())
        .param("most", most)
        .param("now", at(now))
        .param("lease", at(lease))
        .query(JobRow::read)
        .list();
  }
}
