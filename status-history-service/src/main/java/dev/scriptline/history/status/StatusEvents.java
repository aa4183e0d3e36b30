package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.history.chain.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every transition of every prescription, in the order in which we learnt of it. */
@Repository
public class StatusEvents {

  private static final String OF_PRESCRIPTION =
      """
      select seq, event_id, value, prev_hash, hash from status_event
      where prescription_id = :id order by seq
      """;

  private final JdbcClient jdbc;
  private final EventCodec codec;

  StatusEvents(JdbcClient jdbc, EventCodec codec) {
    this.jdbc = jdbc;
    this.codec = codec;
  }

  /** What is known of one prescription; nothing where it was never heard of. */
  public List<RecordedStatus> of(UUID prescriptionId) {
    return jdbc.sql(OF_PRESCRIPTION)
        .param("id", prescriptionId)
        .query((row, _) -> recorded(prescriptionId, row))
        .list();
  }

  private RecordedStatus recorded(UUID prescriptionId, ResultSet row) throws SQLException {
    WireEvent wire =
        new WireEvent(
            row.getObject("event_id", UUID.class),
            Topics.STATUS,
            prescriptionId.toString(),
            Map.of("ce_type", PrescriptionStatusChanged.class.getSimpleName()),
            row.getBytes("value"));
    try {
      return new RecordedStatus(
          row.getLong("seq"),
          (PrescriptionStatusChanged) codec.decode(wire),
          Hash.of(row.getBytes("prev_hash")),
          Hash.of(row.getBytes("hash")));
    } catch (UnreadableEventException e) {
      throw new IllegalStateException(
          "event %s was kept and cannot be read".formatted(wire.id()), e);
    }
  }
}
