package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a job stands in its row. */
final class JobRow {

  private JobRow() {}

  static Job read(ResultSet row, int number) throws SQLException {
    return new Job(
        transmission(row),
        id(row, "prescriber_id"),
        id(row, "clinic_id"),
        row.getString("sealed_order"),
        JobState.valueOf(row.getString("state")),
        reason(row),
        row.getLong("fence"),
        row.getInt("attempt"),
        row.getInt("setbacks"),
        row.getInt("deferred_attempt"),
        instant(row, "deadline"),
        row.getInt("lookups"),
        row.getInt("absences"),
        row.getLong("version"),
        row.getString("traceparent"));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Transmission transmission(ResultSet row) throws SQLException {
    return new Transmission(
        id(row, "transmission_id"),
        id(row, "prescription_id"),
        new PrescriptionNumber(row.getString("number")),
        row.getInt("transmission_no"),
        row.getString("region"),
        Channel.ofWire(row.getString("channel")),
        id(row, "pharmacy_id"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable ReasonCode reason(ResultSet row) throws SQLException {
    @Nullable String wire = row.getString("reason");
    return wire == null ? null : ReasonCode.ofWire(wire);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
