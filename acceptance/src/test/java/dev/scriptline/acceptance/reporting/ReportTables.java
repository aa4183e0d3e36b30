package dev.scriptline.acceptance.reporting;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report needs: where each prescription stands. The events are kept too, for the fold needs
 * all of one prescription's, and so are the offsets, so that both stand or fall in one transaction.
 */
final class ReportTables {

  private static final String CREATE =
      """
      create table if not exists reported_event (
        prescription_id uuid, event_id uuid, value bytea not null,
        primary key (prescription_id, event_id));
      create table if not exists reported_prescription (
        prescription_id uuid primary key, number text not null, status text not null,
        transmissions integer not null);
      create table if not exists reported_offset (
        partition integer primary key, next_offset bigint not null)
      """;

  private static final String ADD =
      "insert into reported_event values (?, ?, ?) on conflict do nothing";

  private static final String STANDS =
      """
      insert into reported_prescription values (?, ?, ?, ?)
      on conflict (prescription_id) do update
      set status = excluded.status, transmissions = excluded.transmissions
      """;

  private static final String NEXT =
      """
      insert into reported_offset values (?, ?)
      on conflict (partition) do update set next_offset = excluded.next_offset
      """;

  private final Connection connection;
  private final EventCodec codec = new EventCodec();

  ReportTables(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    connection.commit();
  }

  /** Where each partition goes on. */
  Map<Integer, Long> offsets() throws SQLException {
    Map<Integer, Long> offsets = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from reported_offset")) {
      while (rows.next()) {
        offsets.put(rows.getInt(1), rows.getLong(2));
      }
    }
    connection.commit();
    return offsets;
  }

  /** Takes a batch: its events, what they fold to, and the offsets, in one transaction. */
  void take(Map<UUID, List<WireEvent>> events, Map<Integer, Long> offsets) throws SQLException {
    for (Map.Entry<UUID, List<WireEvent>> told : events.entrySet()) {
      for (WireEvent event : told.getValue()) {
        update(ADD, told.getKey(), event.id(), event.value());
      }
      fold(told.getKey());
    }
    for (Map.Entry<Integer, Long> offset : offsets.entrySet()) {
      update(NEXT, offset.getKey(), offset.getValue());
    }
    connection.commit();
  }

  /** Where each prescription stands. */
  Map<UUID, String> statuses() throws SQLException {
    Map<UUID, String> statuses = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select prescription_id, status from reported_prescription")) {
      while (rows.next()) {
        statuses.put(rows.getObject(1, UUID.class), rows.getString(2));
      }
    }
    connection.commit();
    return statuses;
  }

  private void fold(UUID prescription) throws SQLException {
    Collection<PrescriptionStatusChanged> events = events(prescription);
    Optional<PrescriptionState> state = Fold.of(events);
    if (state.isPresent()) {
      update(
          STANDS,
          prescription,
          events.iterator().next().number().value(),
          state.get().status().wire(),
          (int) state.get().transmissions().keySet().stream().filter(number -> number > 0).count());
    }
  }

  private List<PrescriptionStatusChanged> events(UUID prescription) throws SQLException {
    List<PrescriptionStatusChanged> events = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select * from reported_event where prescription_id = ?")) {
      statement.setObject(1, prescription);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read(prescription, rows.getObject(2, UUID.class), rows.getBytes(3))
              .ifPresent(events::add);
        }
      }
    }
    return events;
  }

  /** Events of a newer version read as far as this one goes; what is none is nobody's status. */
  Optional<PrescriptionStatusChanged> read(UUID prescription, UUID event, byte[] value) {
    Map<String, String> headers =
        Map.of("ce_type", PrescriptionStatusChanged.class.getSimpleName());
    try {
      return Optional.of(
          (PrescriptionStatusChanged)
              codec.decode(
                  new WireEvent(event, Topics.STATUS, prescription.toString(), headers, value)));
    } catch (UnreadableEventException _) {
      return Optional.empty();
    }
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
