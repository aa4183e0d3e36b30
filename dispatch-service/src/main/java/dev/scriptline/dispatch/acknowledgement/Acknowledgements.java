package dev.scriptline.dispatch.acknowledgement;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pharmacies have said, kept before anything is concluded from it. */
@Repository
public class Acknowledgements {

  /** What was concluded from an acknowledgement. */
  enum Verdict {
    /** Its transmission is being sent, or is not known here yet. */
    WAITING,
    /** The others were told. */
    TOLD,
    /** We believed that nothing had arrived, and the patient may have been told so. */
    CONTRADICTED,
    /** The transmission had come to its end before. */
    TOO_LATE;

    String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict ofWire(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** An acknowledgement that was kept. */
  record Kept(Instant at, Verdict verdict) {}

  /**
   * One of a list.
   *
   * @param judgedAt when that was concluded; absent while it waits
   */
  record Listed(
      UUID transmissionId, Instant acknowledgedAt, Verdict verdict, @Nullable Instant judgedAt) {}

  private final JdbcClient jdbc;

  Acknowledgements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the pharmacy has said that it has this mail. */
  public boolean exists(UUID transmissionId) {
    return find(transmissionId).isPresent();
  }

  Optional<Kept> find(UUID transmissionId) {
    return jdbc.sql(
            "select acknowledged_at, verdict from acknowledgement where transmission_id = :id")
        .param("id", transmissionId)
        .query((row, _) ->
            new Kept(
                row.getObject("acknowledged_at", OffsetDateTime.class).toInstant(),
                Verdict.ofWire(row.getString("verdict"))))
        .optional();
  }

  /** Keeps the first word; a repetition changes nothing. */
  void keep(UUID transmissionId, Instant now) {
    jdbc.sql(
            """
            insert into acknowledgement (transmission_id, acknowledged_at) values (:id, :now)
            on conflict (transmission_id) do nothing
            """)
        .param("id", transmissionId)
        .param("now", now.atOffset(UTC))
        .update();
  }

  void judge(UUID transmissionId, Verdict verdict, Instant now) {
    jdbc.sql(
            "update acknowledgement set verdict = :verdict, judged_at = :now where transmission_id = :id")
        .param("verdict", verdict.wire())
        .param("now", now.atOffset(UTC))
        .param("id", transmissionId)
        .update();
  }

  /** Those of which something can be concluded by now, the oldest first. */
  List<UUID> ripe(int most) {
    return jdbc.sql(
            """
            select a.transmission_id from acknowledgement a
            join dispatch_job job on job.transmission_id = a.transmission_id and job.state <> 'SENDING'
            where a.verdict = 'waiting' order by a.acknowledged_at limit :most
            """)
        .param("most", most)
        .query((row, _) -> row.getObject("transmission_id", UUID.class))
        .list();
  }

  /** The newest of a verdict. */
  List<Listed> list(Verdict verdict, int most) {
    return jdbc.sql(
            """
            select transmission_id, acknowledged_at, judged_at from acknowledgement
            where verdict = :verdict order by acknowledged_at desc, transmission_id limit :most
            """)
        .param("verdict", verdict.wire())
        .param("most", most)
        .query((row, _) -> listed(row, verdict))
        .list();
  }

  private static Listed listed(ResultSet row, Verdict verdict) throws SQLException {
    @Nullable OffsetDateTime judged = row.getObject("judged_at", OffsetDateTime.class);
    return new Listed(
        row.getObject("transmission_id", UUID.class),
        row.getObject("acknowledged_at", OffsetDateTime.class).toInstant(),
        verdict,
        judged == null ? null : judged.toInstant());
  }

  /** How many of each verdict are kept; zero where none is. */
  Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
    jdbc.sql("select verdict, count(*) as n from acknowledgement group by verdict")
        .query(row -> {
          counts.put(Verdict.ofWire(row.getString("verdict")), row.getLong("n"));
        });
    return counts;
  }
}
