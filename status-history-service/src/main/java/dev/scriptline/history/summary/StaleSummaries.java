package dev.scriptline.history.summary;

import dev.scriptline.events.PrescriptionStatusChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which prescriptions must be folded again. Whoever has claimed one works on it alone. */
@Repository
class StaleSummaries {

  private static final String MARK =
      """
      insert into summary_stale (prescription_id, awaited)
      select t.prescription_id, array_agg(distinct t.event_id)
      from unnest(cast(:prescriptions as uuid[]), cast(:events as uuid[]))
        as t (prescription_id, event_id)
      group by t.prescription_id order by t.prescription_id
      on conflict (prescription_id) do update
      set awaited = summary_stale.awaited || excluded.awaited,
          since = excluded.since, look_at = excluded.look_at
      """;

  /** Nobody waits here: what another has claimed is passed over. */
  private static final String CLAIM =
      """
      select prescription_id, awaited from summary_stale
      where look_at <= clock_timestamp()
      order by look_at limit :most
      for update skip locked
      """;

  /** What is not recorded yet is looked at again soon, and ever less often. */
  private static final String PUT_OFF =
      """
      update summary_stale
      set awaited = cast(:awaited as uuid[]),
          look_at = clock_timestamp() + least(
            interval '30 seconds', greatest(interval '50 milliseconds', clock_timestamp() - since))
      where prescription_id = :id
      """;

  private final JdbcClient jdbc;

  StaleSummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A prescription to fold, and the events that it must not be folded without. */
  record Claim(UUID prescriptionId, Set<UUID> awaited) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void mark(List<PrescriptionStatusChanged> events) {
    jdbc.sql(MARK)
        .param("prescriptions", texts(events.stream().map(e -> e.prescriptionId()).toList()))
        .param("events", texts(events.stream().map(e -> e.eventId()).toList()))
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  List<Claim> claim(int most) {
    return jdbc.sql(CLAIM).param("most", most).query(StaleSummaries::claim).list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void done(Collection<UUID> prescriptions) {
    jdbc.sql("delete from summary_stale where prescription_id = any(cast(:ids as uuid[]))")
        .param("ids", texts(prescriptions))
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void putOff(UUID prescriptionId, Set<UUID> awaited) {
    jdbc.sql(PUT_OFF).param("id", prescriptionId).param("awaited", texts(awaited)).update();
  }

  /** How many wait to be folded. */
  long count() {
    return jdbc.sql("select count(*) from summary_stale").query(Long.class).single();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    UUID[] awaited = (UUID[]) row.getArray("awaited").getArray();
    return new Claim(
        row.getObject("prescription_id", UUID.class),
        Arrays.stream(awaited).collect(Collectors.toSet()));
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
