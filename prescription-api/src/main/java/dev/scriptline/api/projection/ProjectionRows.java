package dev.scriptline.api.projection;

import dev.scriptline.events.fold.PrescriptionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the projection: a row per prescription and its events. The columns are {@code
 * json}, not {@code jsonb}: text that others wrote is kept as it is, and none of it (NUL as an
 * escape, numbers beyond all measure) can fail a batch.
 */
@Component
class ProjectionRows {

  /** Sorted, here and below: two batches that lock the same rows must do it in the same order. */
  private static final String ADD_ROWS =
      """
      insert into projection (prescription_id)
      select id from unnest(cast(:ids as uuid[])) as named (id) order by id
      on conflict (prescription_id) do nothing
      """;

  private static final String LOCK_ROWS =
      """
      select prescription_id from projection
      where prescription_id = any (cast(:ids as uuid[]))
      order by prescription_id for update
      """;

  private static final String KEEP =
      """
      insert into projection_event (prescription_id, event_id, event)
      select prescription_id, event_id, cast(event as json)
      from unnest(cast(:prescriptions as uuid[]), cast(:ids as uuid[]), cast(:events as text[]))
        with ordinality as told (prescription_id, event_id, event, position)
      order by position
      on conflict (prescription_id, event_id) do nothing
      returning prescription_id
      """;

  private static final String EVENTS =
      """
      select prescription_id, event_id, cast(event as text) as json from projection_event
      where prescription_id = any (cast(:ids as uuid[]))
      """;

  private static final String EVENT =
      """
      select prescription_id, event_id, cast(event as text) as json from projection_event
      where prescription_id = :prescription and event_id = :event
      """;

  private static final String STORE =
      """
      update projection
      set status = folded.status, state = cast(folded.state as json),
        updated_at = transaction_timestamp()
      from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:states as text[]))
        as folded (id, status, state)
      where projection.prescription_id = folded.id
      """;

  private static final String STATES =
      """
      select prescription_id, cast(state as text) as json from projection
      where prescription_id = any (cast(:ids as uuid[])) and state is not null
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  ProjectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(Set<UUID> prescriptionIds) {
    String[] ids = Ids.array(prescriptionIds);
    jdbc.sql(ADD_ROWS).param("ids", ids).update();
    jdbc.sql(LOCK_ROWS).param("ids", ids).query(UUID.class).list();
  }

  /** Keeps those that are new and says whose they were. */
  Set<UUID> keep(List<ReceivedStatus> events) {
    return new HashSet<>(
        jdbc.sql(KEEP)
            .param("prescriptions", column(events, event -> event.prescriptionId().toString()))
            .param("ids", column(events, event -> event.eventId().toString()))
            .param("events", column(events, ReceivedStatus::json))
            .query(UUID.class)
            .list());
  }

  List<ReceivedStatus> events(Set<UUID> prescriptionIds) {
    return jdbc.sql(EVENTS)
        .param("ids", Ids.array(prescriptionIds))
        .query((row, _) -> received(row))
        .list();
  }

  Optional<ReceivedStatus> event(UUID prescriptionId, UUID eventId) {
    return jdbc.sql(EVENT)
        .param("prescription", prescriptionId)
        .param("event", eventId)
        .query((row, _) -> received(row))
        .optional();
  }

  private static ReceivedStatus received(ResultSet row) throws SQLException {
    return new ReceivedStatus(
        row.getObject("prescription_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("json"));
  }

  /** An empty state is stored too: a note can take back all that moved a prescription. */
  void store(Map<UUID, Optional<PrescriptionState>> states) {
    List<Map.Entry<UUID, Optional<PrescriptionState>>> rows = new ArrayList<>(states.entrySet());
    jdbc.sql(STORE)
        .param("ids", column(rows, row -> row.getKey().toString()))
        .param(
            "statuses",
            column(rows, row -> row.getValue().map(it -> it.status().wire()).orElse(null)))
        .param(
            "states",
            column(rows, row -> row.getValue().map(JSON::writeValueAsString).orElse(null)))
        .update();
  }

  Map<UUID, PrescriptionState> states(Collection<UUID> prescriptionIds) {
    Map<UUID, PrescriptionState> states = new HashMap<>();
    jdbc.sql(STATES)
        .param("ids", Ids.array(prescriptionIds))
        .query(row -> {
          states.put(
              row.getObject("prescription_id", UUID.class),
              JSON.readValue(row.getString("json"), PrescriptionState.class));
        });
    return states;
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
