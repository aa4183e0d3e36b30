package dev.scriptline.history.alarm;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.history.listing.Cursor;
import dev.scriptline.history.listing.Page;
import dev.scriptline.history.norm.Norm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms that were raised. */
@Repository
class Alarms {

  private static final String RAISED =
      """
      select *, clock_timestamp() as now, extract(epoch from usual) as usual_seconds from silence
      where raised_at is not null and %s
        and (cast(:kind as text) is null or kind = :kind)
        and (cast(:region as text) is null or region = :region)
        and (raised_at, prescription_id, transmission_no, kind)
            < (:at, cast(:id as uuid), cast(:transmission as integer), cast(:lastKind as text))
      order by raised_at desc, prescription_id desc, transmission_no desc, kind desc
      limit :most
      """;

  private static final String OPEN = RAISED.formatted("cleared_at is null");
  private static final String CLEARED = RAISED.formatted("cleared_at is not null");

  private static final String CLEAR =
      """
      update silence set cleared_at = clock_timestamp(), cleared_by = :by, finding = :finding
      where prescription_id = :id and transmission_no = :transmission and kind = :kind
        and raised_at is not null and cleared_at is null
      """;

  private final JdbcClient jdbc;

  Alarms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Some alarms, the newest first. */
  Page<AlarmView> list(
      boolean open, @Nullable AlarmKind kind, @Nullable String region, @Nullable Cursor after) {
    Place last = after == null ? Place.BEFORE_ALL : after.key(Place::of);
    Instant at = after == null ? Place.FAR_AHEAD : after.at();
    List<AlarmView> found =
        jdbc.sql(open ? OPEN : CLEARED)
            .param("kind", kind == null ? null : kind.word())
            .param("region", region)
            .param("at", at.atOffset(UTC))
            .param("id", last.prescriptionId())
            .param("transmission", last.transmissionNo())
            .param("lastKind", last.kind())
            .param("most", Page.LOOK_AHEAD)
            .query(Alarms::view)
            .list();
    return Page.of(found, alarm -> new Cursor(alarm.raisedAt(), Place.text(alarm)));
  }

  /** Clears an open one; false where there is none. */
  boolean clear(Silence.Key key, String by, String finding) {
    return jdbc.sql(CLEAR)
            .param("by", by)
            .param("finding", finding)
            .param("id", key.prescriptionId())
            .param("transmission", key.transmissionNo())
            .param("kind", key.kind().word())
            .update()
        == 1;
  }

  /** Tells alarms apart that were raised together. */
  private record Place(UUID prescriptionId, int transmissionNo, String kind) {

    static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
    static final Place BEFORE_ALL = new Place(new UUID(-1, -1), Integer.MAX_VALUE, "~");

    static Place of(String text) {
      String[] parts = text.split(" ", 3);
      if (parts.length < 3) {
        throw new IllegalArgumentException("not a place in the list of alarms");
      }
      return new Place(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    static String text(AlarmView alarm) {
      return "%s %d %s"
          .formatted(alarm.prescriptionId(), alarm.transmissionNo(), alarm.kind().word());
    }
  }

  private static AlarmView view(ResultSet row, int number) throws SQLException {
    AlarmKind kind = AlarmKind.ofWord(row.getString("kind")).orElseThrow();
    Instant since = time(row, "since");
    OffsetDateTime cleared = row.getObject("cleared_at", OffsetDateTime.class);
    return new AlarmView(
        row.getObject("prescription_id", UUID.class),
        row.getInt("transmission_no"),
        kind,
        row.getString("number"),
        row.getString("region"),
        row.getObject("pharmacy_id", UUID.class),
        since,
        time(row, "due_at"),
        time(row, "raised_at"),
        cleared == null ? null : cleared.toInstant(),
        row.getString("cleared_by"),
        row.getString("finding"),
        AlarmWords.what(kind, row.getString("number"), since, time(row, "now"), usual(row)),
        AlarmWords.whatToDo(kind));
  }

  private static @Nullable Norm usual(ResultSet row) throws SQLException {
    int of = row.getInt("usual_of");
    return row.wasNull()
        ? null
        : new Norm(Duration.ofMillis(Math.round(row.getDouble("usual_seconds") * 1000)), of);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
