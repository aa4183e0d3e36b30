package dev.scriptline.dispatch.clinic;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.hold.Holds;
import dev.scriptline.dispatch.outcome.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Our clinics by our own ids. */
@Repository
public class Clinics {

  private final JdbcClient jdbc;
  private final Holds holds;

  Clinics(JdbcClient jdbc, Holds holds) {
    this.jdbc = jdbc;
    this.holds = holds;
  }

  /** What the platform calls this clinic, where operations has said so. */
  public Optional<Clinic> find(UUID clinicId) {
    return jdbc.sql("select platform_id, display_id from clinic where clinic_id = :id")
        .param("id", clinicId)
        .query((row, _) -> clinic(row))
        .optional();
  }

  /** All of them, by our ids. */
  public Map<UUID, Clinic> all() {
    Map<UUID, Clinic> all = new LinkedHashMap<>();
    jdbc.sql("select clinic_id, platform_id, display_id from clinic order by clinic_id")
        .query(row -> {
          all.put(row.getObject("clinic_id", UUID.class), clinic(row));
        });
    return all;
  }

  /** What waited for the old name goes on. */
  @Transactional
  public void put(UUID clinicId, Clinic clinic, Instant now) {
    jdbc.sql(
            """
            insert into clinic as old (clinic_id, platform_id, display_id, updated_at)
            values (:id, :platform, :display, :now)
            on conflict (clinic_id) do update
            set platform_id = excluded.platform_id, display_id = excluded.display_id,
              version = old.version + 1, updated_at = excluded.updated_at
            """)
        .param("id", clinicId)
        .param("platform", clinic.platformId())
        .param("display", clinic.displayId())
        .param("now", now.atOffset(UTC))
        .update();
    holds.lift(Party.Kind.CLINIC, clinicId, now);
  }

  private static Clinic clinic(ResultSet row) throws SQLException {
    return new Clinic(row.getLong("platform_id"), row.getString("display_id"));
  }
}
