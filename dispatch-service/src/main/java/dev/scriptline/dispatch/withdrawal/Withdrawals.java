package dev.scriptline.dispatch.withdrawal;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import dev.scriptline.events.WithdrawalRequested;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The askings to take transmissions back, each decided once. */
@Repository
class Withdrawals {

  private final JdbcClient jdbc;

  Withdrawals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an asking; one that is already here stays as it is. */
  void keep(WithdrawalRequested asked) {
    jdbc.sql(
            """
            insert into withdrawal
              (request_id, prescription_id, transmission_id, actor_role, actor_id, reason, requested_at)
            values (:request, :prescription, :transmission, :role, :actor, :reason, :requested)
            on conflict (request_id) do nothing
            """)
        .param("request", asked.requestId())
        .param("prescription", asked.prescriptionId())
        .param("transmission", asked.transmissionId())
        .param("role", asked.actor().role())
        .param("actor", asked.actor().id())
        .param("reason", asked.reason().code())
        .param("requested", asked.requestedAt().atOffset(UTC))
        .update();
  }

  /** Those of these transmissions for which an undecided asking lies in wait. */
  List<UUID> awaited(Collection<UUID> transmissionIds) {
    return jdbc.sql(
            """
            select distinct transmission_id from withdrawal
            where transmission_id = any (cast(:ids as uuid[])) and outcome is null
            order by transmission_id
            """)
        .param("ids", transmissionIds.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, _) -> row.getObject("transmission_id", UUID.class))
        .list();
  }

  /** Transmissions that are here and for which an undecided asking lies in wait. */
  List<UUID> awaited() {
    return jdbc.sql(
            """
            select distinct asked.transmission_id from withdrawal asked
            join dispatch_job job using (transmission_id, prescription_id)
            where asked.outcome is null order by asked.transmission_id limit 100
            """)
        .query((row, _) -> row.getObject("transmission_id", UUID.class))
        .list();
  }

  List<Withdrawal> undecided(UUID transmissionId) {
    return jdbc.sql(
            """
            select * from withdrawal where transmission_id = :id and outcome is null
            order by requested_at, request_id for update
            """)
        .param("id", transmissionId)
        .query(Withdrawals::read)
        .list();
  }

  /**
   * @param objection absent where it was taken back
   */
  void decided(Withdrawal withdrawal, @Nullable Objection objection, Instant now) {
    jdbc.sql(
            """
            update withdrawal set outcome = :outcome, objection = :objection, decided_at = :now
            where request_id = :request and outcome is null
            """)
        .param("request", withdrawal.requestId())
        .param("outcome", objection == null ? "withdrawn" : "withdrawal-refused")
        .param("objection", objection == null ? null : objection.wire())
        .param("now", now.atOffset(UTC))
        .update();
  }

  private static Withdrawal read(ResultSet row, int number) throws SQLException {
    return new Withdrawal(
        row.getObject("request_id", UUID.class),
        row.getObject("prescription_id", UUID.class),
        new Actor(row.getString("actor_role"), row.getString("actor_id")),
        new Reason(row.getString("reason")));
  }
}
