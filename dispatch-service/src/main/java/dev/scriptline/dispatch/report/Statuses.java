package dev.scriptline.dispatch.report;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNullElse;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on status.v1 that a job's row has yet to show. */
@Repository
class Statuses {

  private static final Set<Status> REMEMBERED =
      EnumSet.of(Status.VOIDED, Status.EXPIRED, Status.DISPENSED, Status.SURPLUS);

  private final JdbcClient jdbc;
  private final Clock clock;

  Statuses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the ends and the notes of a surplus among these. */
  void remember(List<PrescriptionStatusChanged> statuses) {
    statuses.stream().filter(status -> REMEMBERED.contains(status.status())).forEach(this::insert);
  }

  /**
   * Has unconfirmed transmissions of which somebody speaks looked up at once: it exists, and its
   * token comes or can be asked for.
   */
  void hurry(List<PrescriptionStatusChanged> statuses) {
    String[] ids = ids(statuses, Statuses::isProofOfLife);
    if (ids.length == 0) {
      return;
    }
    jdbc.sql(
            """
            with spoken_of as (
              select transmission_id from dispatch_job
              where transmission_id = any(cast(cast(:ids as text[]) as uuid[])) and state = 'UNCONFIRMED'
                and next_at > :now
              order by transmission_id for update skip locked)
            update dispatch_job job set next_at = :now from spoken_of
            where job.transmission_id = spoken_of.transmission_id
            """)
        .param("ids", ids)
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** Whether a note called this issue a surplus. */
  boolean isSurplus(UUID transmissionId, String issueTag) {
    return jdbc.sql(
            """
            select exists (
              select from heard_status
              where transmission_id = :id and status = 'surplus' and issue_tag = :tag)
            """)
        .param("id", transmissionId)
        .param("tag", issueTag)
        .query(Boolean.class)
        .single();
  }

  private void insert(PrescriptionStatusChanged status) {
    jdbc.sql(
            """
            insert into heard_status (transmission_id, status, issue_tag, heard_at)
            values (:id, :status, :tag, :now)
            on conflict (transmission_id, status, issue_tag) do nothing
            """)
        .param("id", status.transmissionId())
        .param("status", status.status().wire())
        .param("tag", requireNonNullElse(status.issueTag(), ""))
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private static boolean isProofOfLife(PrescriptionStatusChanged status) {
    return status.status().phase() == Phase.PHARMACY || status.status() == Status.REPEAT;
  }

  private static String[] ids(
      List<PrescriptionStatusChanged> statuses, Predicate<PrescriptionStatusChanged> which) {
    return statuses.stream()
        .filter(which)
        .map(status -> String.valueOf(status.transmissionId()))
        .distinct()
        .toArray(String[]::new);
  }
}
