package dev.scriptline.ingest.desk;

import dev.scriptline.ingest.callback.CallbackState;
import dev.scriptline.ingest.callback.ParkingReason;
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

/** The callbacks, for those who look at them. */
@Repository
class Callbacks {

  private static final String IN_STATE =
      """
      select * from callback
      where state = :state and received_seq > :after
      order by received_seq
      limit :most
      """;

  private static final String DELIVERIES =
      """
      select d.received_at, d.secret_id
      from callback_delivery d join callback c on c.body_hash = d.body_hash
      where c.id = :id
      order by d.id
      limit 1000
      """;

  private final JdbcClient jdbc;

  Callbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Callback> inState(CallbackState state, long after, int most) {
    return jdbc.sql(IN_STATE)
        .param("state", state.name())
        .param("after", after)
        .param("most", most)
        .query((row, _) -> callback(row))
        .list();
  }

  Optional<Callback> find(UUID id) {
    return jdbc.sql("select * from callback where id = :id")
        .param("id", id)
        .query((row, _) -> callback(row))
        .optional();
  }

  /** When it was delivered, the first one first; a thousand are enough to see. */
  List<Delivery> deliveries(UUID id) {
    return jdbc.sql(DELIVERIES)
        .param("id", id)
        .query((row, _) ->
            new Delivery(
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("secret_id")))
        .list();
  }

  private static Callback callback(ResultSet row) throws SQLException {
    String reason = row.getString("parked_reason");
    return new Callback(
        row.getObject("id", UUID.class),
        row.getLong("received_seq"),
        row.getBytes("body"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        CallbackState.valueOf(row.getString("state")),
        reason == null ? null : ParkingReason.ofCode(reason),
        row.getString("status"),
        instant(row, "occurred_at"),
        row.getObject("client_ref_id", UUID.class),
        row.getObject("transmission_id", UUID.class),
        row.getObject("prescription_id", UUID.class),
        instant(row, "published_at"),
        instant(row, "repeated_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Who had it read again, the first one first. */
  List<Replay> replays(UUID id) {
    return jdbc.sql("select * from callback_replay where callback_id = :id order by id")
        .param("id", id)
        .query((row, _) ->
            new Replay(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_role"),
                row.getString("actor_id"),
                row.getString("parked_reason")))
        .list();
  }

  /**
   * Somebody had a parked callback read again.
   *
   * @param parkedReason what it was parked for until then
   */
  record Replay(Instant at, String actorRole, String actorId, String parkedReason) {}

  /**
   * One delivery of a callback.
   *
   * @param secretId the secret that it was signed with
   */
  record Delivery(Instant receivedAt, String secretId) {}
}
