package dev.scriptline.dispatch.desk;

import dev.scriptline.dispatch.desk.DispatchDetail.AskingView;
import dev.scriptline.dispatch.desk.DispatchDetail.SurplusView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for the desk what was asked about jobs, and what there is too many of. */
@Repository
class DispatchHistory {

  private static final String ASKED =
      """
      select 'withdrawal' as verb, actor_role, reason, requested_at, outcome, objection, decided_at
      from withdrawal where transmission_id = :id
      union all
      select 'void', actor_role, reason, requested_at, outcome, objection, decided_at
      from void_job where transmission_id = :id
      order by requested_at
      """;

  private final JdbcClient jdbc;

  DispatchHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AskingView> asked(UUID transmissionId) {
    return jdbc.sql(ASKED).param("id", transmissionId).query(DispatchHistory::asking).list();
  }

  List<SurplusView> surplus(UUID transmissionId) {
    return jdbc.sql(
            "select * from dispatch_surplus where transmission_id = :id order by found_at, issue_tag")
        .param("id", transmissionId)
        .query(DispatchHistory::surplus)
        .list();
  }

  /** Those too many that can still be dispensed or were, the newest first. */
  List<SurplusView> openSurplus(int most) {
    return jdbc.sql(
            """
            select * from dispatch_surplus where state in ('FOUND', 'TOLD', 'DISPENSED')
            order by found_at desc, issue_tag limit :most
            """)
        .param("most", most)
        .query(DispatchHistory::surplus)
        .list();
  }

  private static AskingView asking(ResultSet row, int number) throws SQLException {
    return new AskingView(
        row.getString("verb"),
        row.getString("actor_role"),
        row.getString("reason"),
        instant(row, "requested_at"),
        row.getString("outcome"),
        row.getString("objection"),
        orNull(row, "decided_at"));
  }

  private static SurplusView surplus(ResultSet row, int number) throws SQLException {
    return new SurplusView(
        row.getObject("transmission_id", UUID.class),
        row.getString("issue_tag"),
        row.getString("state"),
        row.getInt("tries"),
        instant(row, "found_at"),
        orNull(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
