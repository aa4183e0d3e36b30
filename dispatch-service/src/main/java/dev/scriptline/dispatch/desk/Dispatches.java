package dev.scriptline.dispatch.desk;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.desk.DispatchDetail.AttemptView;
import dev.scriptline.dispatch.desk.DispatchDetail.EvidenceView;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.staff.StaffActs;
import dev.scriptline.edge.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads jobs for the desk. */
@Repository
class Dispatches {

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;
  private final StaffActs acts;
  private final DispatchHistory history;

  Dispatches(JdbcClient jdbc, TokenKeeper keeper, StaffActs acts, DispatchHistory history) {
    this.jdbc = jdbc;
    this.keeper = keeper;
    this.acts = acts;
    this.history = history;
  }

  List<DispatchView> list(JobState state, Cursor after, int most) {
    return jdbc.sql(
            """
            select * from dispatch_job
            where state = :state and (requested_at, transmission_id) > (:requested, :id)
            order by requested_at, transmission_id limit :most
            """)
        .param("state", state.name())
        .param("requested", after.requestedAt().atOffset(UTC))
        .param("id", after.transmissionId())
        .param("most", most)
        .query(Dispatches::view)
        .list();
  }

  Optional<DispatchDetail> find(UUID transmissionId) {
    return jdbc.sql("select * from dispatch_job where transmission_id = :id")
        .param("id", transmissionId)
        .query(Dispatches::view)
        .optional()
        .map(view ->
            new DispatchDetail(
                view,
                attempts(transmissionId),
                evidence(transmissionId),
                acts.of(transmissionId),
                history.asked(transmissionId),
                history.surplus(transmissionId)));
  }

  private List<AttemptView> attempts(UUID transmissionId) {
    return jdbc.sql("select * from dispatch_attempt where transmission_id = :id order by attempt")
        .param("id", transmissionId)
        .query(this::attempt)
        .list();
  }

  private List<EvidenceView> evidence(UUID transmissionId) {
    return jdbc.sql("select * from dispatch_evidence where transmission_id = :id order by at, id")
        .param("id", transmissionId)
        .query(Dispatches::evidence)
        .list();
  }

  private static DispatchView view(ResultSet row, int number) throws SQLException {
    return new DispatchView(
        row.getObject("transmission_id", UUID.class),
        row.getObject("prescription_id", UUID.class),
        row.getString("number"),
        row.getInt("transmission_no"),
        row.getString("region"),
        row.getString("channel"),
        row.getObject("pharmacy_id", UUID.class),
        JobState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getInt("attempt"),
        instant(row, "next_at"),
        orNull(row, "deadline"),
        instant(row, "requested_at"),
        instant(row, "updated_at"));
  }

  private AttemptView attempt(ResultSet row, int number) throws SQLException {
    return new AttemptView(
        row.getInt("attempt"),
        orNull(row, "deadline"),
        instant(row, "begun_at"),
        orNull(row, "ended_at"),
        row.getString("message_id"),
        row.getString("document_hash"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("shape"),
        List.of((String[]) row.getArray("fields").getArray()),
        words(row));
  }

  private static EvidenceView evidence(ResultSet row, int number) throws SQLException {
    return new EvidenceView(
        row.getInt("attempt"),
        row.getString("kind"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("shape"),
        row.getString("issue_tag"),
        instant(row, "at"));
  }

  private @Nullable String words(ResultSet row) throws SQLException {
    @Nullable String locked = row.getString("words");
    if (locked == null) {
      return null;
    }
    UUID transmissionId = row.getObject("transmission_id", UUID.class);
    try (Secret words = keeper.words(transmissionId, row.getInt("attempt"), locked)) {
      return words.reveal();
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
