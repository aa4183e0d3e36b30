package dev.scriptline.history.report;

import dev.scriptline.history.summary.SummaryChange;
import dev.scriptline.history.summary.SummaryWatcher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must be counted again because a prescription in it has moved. */
@Repository
class StaleCells implements SummaryWatcher {

  /** The update locks: a count under way cannot overlook the change that marks. */
  private static final String MARK =
      """
      insert into lifecycle_stale (grain, period, region, pharmacy_id)
      select distinct t.grain, t.period, t.region, t.pharmacy_id
      from unnest(cast(:grains as text[]), cast(:periods as date[]), cast(:regions as text[]),
                  cast(:pharmacies as uuid[])) as t (grain, period, region, pharmacy_id)
      order by t.grain, t.period, t.region, t.pharmacy_id
      on conflict (grain, period, region, pharmacy_id) do update
      set marks = lifecycle_stale.marks + 1
      """;

  private static final String TAKE =
      """
      with next as (
        select grain, period, region, pharmacy_id from lifecycle_stale
        where count_at <= clock_timestamp() order by count_at limit 1 for update skip locked
      )
      delete from lifecycle_stale s using next n
      where s.grain = n.grain and s.period = n.period and s.region = n.region
        and s.pharmacy_id = n.pharmacy_id
      returning s.grain, s.period, s.region, s.pharmacy_id
      """;

  private final JdbcClient jdbc;

  StaleCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void changed(List<SummaryChange> changes) {
    List<Cell> cells =
        changes.stream()
            .flatMap(change ->
                Stream.of(Optional.ofNullable(change.before()), Optional.of(change.after())))
            .flatMap(Optional::stream)
            .flatMap(summary -> Arrays.stream(Grain.values()).map(grain -> Cell.of(grain, summary)))
            .distinct()
            .toList();
    jdbc.sql(MARK)
        .param("grains", texts(cells, cell -> cell.grain().word()))
        .param("periods", texts(cells, cell -> cell.period().toString()))
        .param("regions", texts(cells, Cell::region))
        .param("pharmacies", texts(cells, cell -> cell.pharmacyId().toString()))
        .update();
  }

  /** One cell to count, for the caller's transaction alone. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Cell> take() {
    return jdbc.sql(TAKE).query(StaleCells::cell).optional();
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(
        Grain.valueOf(row.getString("grain").toUpperCase(Locale.ROOT)),
        row.getObject("period", LocalDate.class),
        row.getString("region"),
        row.getObject("pharmacy_id", UUID.class));
  }

  private static String[] texts(List<Cell> cells, Function<Cell, String> part) {
    return cells.stream().map(part).toArray(String[]::new);
  }
}
