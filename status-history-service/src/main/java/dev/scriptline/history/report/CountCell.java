package dev.scriptline.history.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts one stale cell anew from the summaries. */
@Component
class CountCell {

  private static final String OF_A_DAY =
      """
      insert into lifecycle_count (grain, period, region, pharmacy_id, measure, bucket, n)
      select :grain, :period, :region, :pharmacy, m.measure, m.bucket, count(*)
      from prescription_summary s
      cross join lateral (values %s, %s) as m (measure, bucket)
      where s.region is not distinct from nullif(:region, '')
        and s.began_at >= :from and s.began_at < :to and m.bucket is not null
      group by m.measure, m.bucket
      """
          .formatted(Measures.funnel(), Measures.times());

  private static final String OF_A_PHARMACY =
      """
      insert into lifecycle_count (grain, period, region, pharmacy_id, measure, bucket, n)
      select :grain, :period, :region, :pharmacy, m.measure, m.bucket, count(*)
      from prescription_summary s
      cross join lateral (values %s) as m (measure, bucket)
      where s.pharmacy_id = :pharmacy and s.region is not distinct from nullif(:region, '')
        and s.began_at >= :from and s.began_at < :to and m.bucket is not null
      group by m.measure, m.bucket
      """
          .formatted(Measures.times());

  private static final String FORGET =
      """
      delete from lifecycle_count
      where grain = :grain and period = :period and region = :region and pharmacy_id = :pharmacy
      """;

  private final JdbcClient jdbc;
  private final StaleCells stale;

  CountCell(JdbcClient jdbc, StaleCells stale) {
    this.jdbc = jdbc;
    this.stale = stale;
  }

  /** Counts one cell; false when none is due. */
  @Transactional
  boolean next() {
    Optional<Cell> cell = stale.take();
    cell.ifPresent(this::count);
    return cell.isPresent();
  }

  private void count(Cell cell) {
    bound(FORGET, cell).update();
    if (cell.grain() == Grain.MONTH && cell.pharmacyId().equals(Cell.NO_PHARMACY)) {
      return;
    }
    bound(cell.grain() == Grain.DAY ? OF_A_DAY : OF_A_PHARMACY, cell)
        .param("from", start(cell.period()))
        .param("to", start(cell.grain().end(cell.period())))
        .update();
  }

  private JdbcClient.StatementSpec bound(String sql, Cell cell) {
    return jdbc.sql(sql)
        .param("grain", cell.grain().word())
        .param("period", cell.period())
        .param("region", cell.region())
        .param("pharmacy", cell.pharmacyId());
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
