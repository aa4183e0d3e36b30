package dev.scriptline.history.alarm;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.history.alarm.Silence.Key;
import dev.scriptline.history.norm.Norm;
import dev.scriptline.history.norm.PharmacyNorms;
import dev.scriptline.history.summary.Summary;
import dev.scriptline.history.summary.SummaryChange;
import dev.scriptline.history.summary.SummaryWatcher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Watches for what should happen, and clears alarms once it has. What must not have happened is
 * watched for as well, and stays until a person clears it.
 */
@Repository
class Watch implements SummaryWatcher {

  /** What was raised once under a key stays as it is. */
  private static final String EXPECT =
      """
      insert into silence (prescription_id, transmission_no, kind, number, region, pharmacy_id,
                           since, due_at, ends_at, usual, usual_of)
      values (:id, :transmission, :kind, :number, :region, :pharmacy, :since, :due, :ends,
              make_interval(secs => cast(:usual as double precision)), :usualOf)
      on conflict (prescription_id, transmission_no, kind) do update
      set since = excluded.since, due_at = excluded.due_at, ends_at = excluded.ends_at,
          usual = excluded.usual, usual_of = excluded.usual_of,
          region = excluded.region, pharmacy_id = excluded.pharmacy_id
      where silence.raised_at is null
      """;

  private static final String FORGET =
      """
      delete from silence
      where prescription_id = :id and transmission_no = :transmission and kind = :kind
        and raised_at is null
      """;

  private static final String CLEAR =
      """
      update silence set cleared_at = clock_timestamp()
      where prescription_id = :id and transmission_no = :transmission and kind = :kind
        and raised_at is not null and cleared_at is null
      """;

  private static final String WATCHED =
      """
      select prescription_id, transmission_no, kind from silence
      where prescription_id = any(cast(:ids as uuid[])) and cleared_at is null
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final AlarmSettings settings;
  private final PharmacyNorms norms;

  Watch(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      AlarmSettings settings,
      PharmacyNorms norms) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.settings = settings;
    this.norms = norms;
  }

  @Override
  public void changed(List<SummaryChange> changes) {
    Instant now = now();
    Set<Key> over = new HashSet<>(watched(changes));
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (SummaryChange change : changes) {
      List<Silence> watched = new ArrayList<>(new Expectations(change, settings, norms, now).all());
      watched.addAll(new Dangers(change, now).all());
      for (Silence silence : watched) {
        over.remove(silence.key());
        expected.add(values(silence, change.after()));
      }
    }
    over.removeIf(key -> key.kind().safety());
    run(FORGET, over.stream().map(Watch::values).toList());
    run(CLEAR, over.stream().map(Watch::values).toList());
    run(EXPECT, expected);
  }

  private List<Key> watched(List<SummaryChange> changes) {
    return jdbc.sql(WATCHED)
        .param(
            "ids",
            changes.stream()
                .map(change -> change.after().prescriptionId().toString())
                .toArray(String[]::new))
        .query(Watch::key)
        .list();
  }

  private void run(String sql, List<Map<String, @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows.<Map<String, ?>>toArray(Map[]::new));
    }
  }

  /** One clock for all instances. */
  private Instant now() {
    return jdbc.sql("select clock_timestamp() as now")
        .query((row, _) -> row.getObject("now", OffsetDateTime.class).toInstant())
        .single();
  }

  private static Map<String, @Nullable Object> values(Key key) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", key.prescriptionId());
    values.put("transmission", key.transmissionNo());
    values.put("kind", key.kind().word());
    return values;
  }

  private static Map<String, @Nullable Object> values(Silence silence, Summary summary) {
    Map<String, @Nullable Object> values = values(silence.key());
    Norm usual = silence.usual();
    Instant ends = silence.endsAt();
    values.put("number", summary.number().value());
    values.put("region", summary.region());
    values.put("pharmacy", summary.pharmacyId());
    values.put("since", silence.since().atOffset(UTC));
    values.put("due", silence.dueAt().atOffset(UTC));
    values.put("ends", ends == null ? null : ends.atOffset(UTC));
    values.put("usual", usual == null ? null : usual.within().toMillis() / 1000.0);
    values.put("usualOf", usual == null ? null : usual.of());
    return values;
  }

  private static Key key(ResultSet row, int number) throws SQLException {
    return new Key(
        row.getObject("prescription_id", UUID.class),
        row.getInt("transmission_no"),
        AlarmKind.ofWord(row.getString("kind")).orElseThrow());
  }
}
