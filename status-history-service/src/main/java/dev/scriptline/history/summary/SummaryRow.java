package dev.scriptline.history.summary;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code prescription_summary}. */
public final class SummaryRow {

  private SummaryRow() {}

  /** A row mapper for queries that select every column. */
  public static Summary read(ResultSet row, int number) throws SQLException {
    String status = row.getString("status");
    String channel = row.getString("channel");
    Map<Status, Instant> reached = new EnumMap<>(Status.class);
    for (Status stage : Digest.STAGES) {
      Instant at = time(row, stage.wire() + "_at");
      if (at != null) {
        reached.put(stage, at);
      }
    }
    return new Summary(
        row.getObject("prescription_id", UUID.class),
        row.getLong("last_seq"),
        new PrescriptionNumber(row.getString("number")),
        status == null ? null : Status.ofWire(status),
        row.getInt("transmission_no"),
        row.getString("region"),
        channel == null ? null : Channel.ofWire(channel),
        row.getObject("pharmacy_id", UUID.class),
        time(row, "valid_until"),
        Objects.requireNonNull(time(row, "began_at")),
        Objects.requireNonNull(time(row, "heard_at")),
        reached);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
