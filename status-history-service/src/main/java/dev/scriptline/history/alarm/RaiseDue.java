package dev.scriptline.history.alarm;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns watches whose time has come into alarms, by the database's clock and its index of times.
 */
@Component
class RaiseDue {

  /**
   * A prescription that waits to be folded may have moved on: it is left until that is known. A row
   * that another instance has in hand is passed over, and what it raised is no longer due.
   */
  private static final String RAISE =
      """
      with due as (
        select prescription_id, transmission_no, kind from silence s
        where raised_at is null and due_at <= clock_timestamp()
          and not exists (
            select 1 from summary_stale t where t.prescription_id = s.prescription_id)
        order by due_at limit :most
        for update of s skip locked
      )
      update silence s set raised_at = clock_timestamp()
      from due d
      where s.prescription_id = d.prescription_id and s.transmission_no = d.transmission_no
        and s.kind = d.kind
      """;

  private static final String FORGET_ENDED =
      "delete from silence where raised_at is null and ends_at <= clock_timestamp()";

  private static final String CLEAR_ENDED =
      """
      update silence set cleared_at = clock_timestamp()
      where raised_at is not null and cleared_at is null and ends_at <= clock_timestamp()
      """;

  private static final String OPEN =
      """
      select kind, count(*) as n from silence
      where raised_at is not null and cleared_at is null group by kind
      """;

  private final JdbcClient jdbc;

  RaiseDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Raises what is due, some of it at a time; tells how many. */
  @Transactional
  int raise(int most) {
    return jdbc.sql(RAISE).param("most", most).update();
  }

  /** Ends what means nothing any more. */
  @Transactional
  void end() {
    jdbc.sql(FORGET_ENDED).update();
    jdbc.sql(CLEAR_ENDED).update();
  }

  /** How many alarms of each kind are open; zero where none is. */
  Map<AlarmKind, Long> open() {
    Map<AlarmKind, Long> open = new EnumMap<>(AlarmKind.class);
    for (AlarmKind kind : AlarmKind.values()) {
      open.put(kind, 0L);
    }
    jdbc.sql(OPEN)
        .query(row -> {
          open.put(AlarmKind.ofWord(row.getString("kind")).orElseThrow(), row.getLong("n"));
        });
    return open;
  }
}
