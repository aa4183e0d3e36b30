package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every transition of every prescription, in the order in which we learnt of it. */
@Repository
public class StatusEvents {

  private static final String OF_PRESCRIPTION =
      """
      select seq, event_id, value from status_event where prescription_id = :id order by seq
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

  /**
   * Appends what is new, in the given order; what is there already is counted as a duplicate. The
   * prescriptions are locked first and in one order, so that two batches neither number alike nor
   * wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void append(List<ToldStatus> told) {
    @Nullable String[] prescriptions = texts(told, PrescriptionStatusChanged::prescriptionId);
    jdbc.sql(AppendSql.ADD_HEADS).param("prescriptions", prescriptions).update();
    jdbc.sql(AppendSql.LOCK_HEADS)
        .param("prescriptions", prescriptions)
        .query((_, _) -> true)
        .list();
    jdbc.sql(AppendSql.APPEND)
        .param("prescriptions", prescriptions)
        .param("ids", texts(told, PrescriptionStatusChanged::eventId))
        .param("numbers", texts(told, PrescriptionStatusChanged::number))
        .param("transmissions", texts(told, PrescriptionStatusChanged::transmissionNo))
        .param("statuses", texts(told, event -> event.status().wire()))
        .param("sources", texts(told, event -> event.source().wire()))
        .param("regions", texts(told, PrescriptionStatusChanged::region))
        .param("pharmacies", texts(told, PrescriptionStatusChanged::pharmacyId))
        .param("tags", texts(told, PrescriptionStatusChanged::issueTag))
        .param("occurred", texts(told, PrescriptionStatusChanged::occurredAt))
        .param("received", texts(told, PrescriptionStatusChanged::receivedAt))
        .param("values", told.stream().map(ToldStatus::value).toArray(byte[][]::new))
        .update();
  }

  private static @Nullable String[] texts(
      List<ToldStatus> told, Function<PrescriptionStatusChanged, @Nullable Object> part) {
    @Nullable String[] texts = new String[told.size()];
    for (int i = 0; i < texts.length; i++) {
      Object value = part.apply(told.get(i).event());
      texts[i] = value == null ? null : value.toString();
    }
    return texts;
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
      return new RecordedStatus(row.getLong("seq"), (PrescriptionStatusChanged) codec.decode(wire));
    } catch (UnreadableEventException e) {
      throw new IllegalStateException(
          "event %s was kept and cannot be read".formatted(wire.id()), e);
    }
  }
}
