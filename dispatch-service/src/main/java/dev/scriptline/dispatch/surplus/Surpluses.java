package dev.scriptline.dispatch.surplus;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.events.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The prescriptions too many, from when everybody has been told of them until their end. */
@Repository
class Surpluses {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 9;

  private static final String CLAIM =
      """
      with due as (
        select issue_tag from dispatch_surplus
        where state = 'TOLD' and next_at <= :now
        order by next_at limit :most for update skip locked)
      update dispatch_surplus surplus set next_at = :lease
      from due, dispatch_job job, dispatch_evidence evidence
      where surplus.issue_tag = due.issue_tag and job.transmission_id = surplus.transmission_id
        and evidence.id = surplus.evidence_id
      returning surplus.transmission_id, job.prescriber_id, surplus.evidence_id, evidence.token, surplus.issue_tag,
        surplus.tries
      """;

  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final Announcements announcements;
  private final TokenKeeper keeper;
  private final Clock clock;

  Surpluses(
      JdbcClient jdbc, Jobs jobs, Announcements announcements, TokenKeeper keeper, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.announcements = announcements;
    this.keeper = keeper;
    this.clock = clock;
  }

  List<Surplus> claim(int most, Duration lease) {
    Instant now = clock.instant();
    return jdbc.sql(CLAIM)
        .param("now", now.atOffset(UTC))
        .param("lease", now.plus(lease).atOffset(UTC))
        .param("most", most)
        .query((row, _) -> surplus(row))
        .list();
  }

  /** It has come to its end, which the others are told of this issue. False if it had before. */
  @Transactional
  public boolean end(Surplus surplus, Status end) {
    Instant now = clock.instant();
    jobs.lock(surplus.transmissionId())
        .ifPresent(job -> announcements.answered(job, surplus.issueTag(), end, null, now));
    return jdbc.sql(
                """
                update dispatch_surplus set state = :state, ended_at = :now
                where issue_tag = :tag and state = 'TOLD'
                """)
            .param("state", end.wire().toUpperCase(Locale.ROOT))
            .param("tag", surplus.issueTag())
            .param("now", now.atOffset(UTC))
            .update()
        == 1;
  }

  /** It could not be voided now and is tried again, ever more rarely. */
  void postpone(Surplus surplus) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(surplus.tries(), MOST_DOUBLINGS));
    jdbc.sql(
            "update dispatch_surplus set tries = tries + 1, next_at = :next where issue_tag = :tag")
        .param("next", clock.instant().plus(wait).atOffset(UTC))
        .param("tag", surplus.issueTag())
        .update();
  }

  /** How many have come to this state. */
  int count(String state) {
    return jdbc.sql("select count(*) from dispatch_surplus where state = :state")
        .param("state", state)
        .query(Integer.class)
        .single();
  }

  private Surplus surplus(ResultSet row) throws SQLException {
    return new Surplus(
        row.getObject("transmission_id", UUID.class),
        row.getObject("prescriber_id", UUID.class),
        keeper.ofEvidence(row.getObject("evidence_id", UUID.class), row.getString("token")),
        row.getString("issue_tag"),
        row.getInt("tries"));
  }
}
