package dev.scriptline.dispatch.voiding;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.VoidRequested;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The askings to void, each worked on until it is decided, once. */
@Repository
class VoidJobs {

  private final JdbcClient jdbc;

  VoidJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an asking; one that is already here stays as it is. */
  void keep(VoidRequested asked, Instant now) {
    jdbc.sql(
            """
            insert into void_job
              (request_id, prescription_id, transmission_id, actor_role, actor_id, reason, requested_at, next_at)
            values (:request, :prescription, :transmission, :role, :actor, :reason, :requested, :now)
            on conflict (request_id) do nothing
            """)
        .param("request", asked.requestId())
        .param("prescription", asked.prescriptionId())
        .param("transmission", asked.transmissionId())
        .param("role", asked.actor().role())
        .param("actor", asked.actor().id())
        .param("reason", asked.reason().code())
        .param("requested", asked.requestedAt().atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Gives askings whose time has come to somebody who works on them until the lease. */
  List<VoidJob> claim(int most, Instant now, Instant lease) {
    return jdbc.sql(
            """
            with due as (
              select request_id from void_job where outcome is null and next_at <= :now
              order by next_at limit :most for update skip locked)
            update void_job set fence = fence + 1, next_at = :lease
            from due where void_job.request_id = due.request_id
            returning void_job.*
            """)
        .param("most", most)
        .param("now", now.atOffset(UTC))
        .param("lease", lease.atOffset(UTC))
        .query(VoidJobs::read)
        .list();
  }

  /** Puts it off, unless somebody else has claimed it since. */
  void again(VoidJob asked, Instant nextAt) {
    jdbc.sql(
            """
            update void_job set tries = tries + 1, next_at = :next
            where request_id = :request and fence = :fence and outcome is null
            """)
        .param("request", asked.requestId())
        .param("fence", asked.fence())
        .param("next", nextAt.atOffset(UTC))
        .update();
  }

  /**
   * @param objection why not; absent where it was voided or withdrawn
   * @return false where it was decided already
   */
  boolean decided(VoidJob asked, Status outcome, @Nullable Objection objection, Instant now) {
    return jdbc.sql(
                """
                update void_job set outcome = :outcome, objection = :objection, decided_at = :now
                where request_id = :request and outcome is null
                """)
            .param("request", asked.requestId())
            .param("outcome", outcome.wire())
            .param("objection", objection == null ? null : objection.wire())
            .param("now", now.atOffset(UTC))
            .update()
        > 0;
  }

  private static VoidJob read(ResultSet row, int number) throws SQLException {
    return new VoidJob(
        row.getObject("request_id", UUID.class),
        row.getObject("prescription_id", UUID.class),
        row.getObject("transmission_id", UUID.class),
        new Actor(row.getString("actor_role"), row.getString("actor_id")),
        new Reason(row.getString("reason")),
        row.getLong("fence"),
        row.getInt("tries"));
  }
}
