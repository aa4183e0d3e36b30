package dev.scriptline.history.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds counts up over a span of days. */
@Repository
class LifecycleCounts {

  private static final String BY_DAY =
      """
      select period, region, measure, bucket, sum(n) as n from lifecycle_count
      where grain = 'day' and period >= :from and period < :to
        and (cast(:region as text) is null or region = :region)
      group by period, region, measure, bucket
      """;

  /** Whole months as they were counted; the days at the ends straight from the summaries. */
  private static final String BY_PHARMACY =
      """
      select pharmacy_id, measure, bucket, sum(n) as n from (
        select pharmacy_id, measure, bucket, n from lifecycle_count
        where grain = 'month' and period >= :firstMonth and period < :lastMonth
          and (cast(:region as text) is null or region = :region)
        union all
        select s.pharmacy_id, m.measure, m.bucket, count(*)
        from prescription_summary s cross join lateral (values %s) as m (measure, bucket)
        where s.pharmacy_id is not null and m.bucket is not null
          and (cast(:region as text) is null or s.region = :region)
          and (s.began_at >= :from and s.began_at < :headEnd
               or s.began_at >= :tailStart and s.began_at < :to)
        group by s.pharmacy_id, m.measure, m.bucket) counted
      group by pharmacy_id, measure, bucket
      """
          .formatted(Measures.times());

  private final JdbcClient jdbc;

  LifecycleCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One count of one measure. */
  record DayCount(LocalDate day, String region, String measure, int bucket, long n) {}

  /** One count of one step at one pharmacy. */
  record PharmacyCount(UUID pharmacyId, String step, int bucket, long n) {}

  List<DayCount> byDay(LocalDate from, LocalDate to, @Nullable String region) {
    return jdbc.sql(BY_DAY)
        .param("from", from)
        .param("to", to)
        .param("region", region)
        .query(LifecycleCounts::day)
        .list();
  }

  List<PharmacyCount> byPharmacy(LocalDate from, LocalDate to, @Nullable String region) {
    LocalDate firstMonth = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    LocalDate lastMonth = to.withDayOfMonth(1);
    boolean whole = firstMonth.isBefore(lastMonth);
    // Without a whole month between them the ends are one: everything is head.
    LocalDate headEnd = whole ? firstMonth : to;
    LocalDate tailStart = whole ? lastMonth : to;
    return jdbc.sql(BY_PHARMACY)
        .param("firstMonth", firstMonth)
        .param("lastMonth", whole ? lastMonth : firstMonth)
        .param("region", region)
        .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("headEnd", headEnd.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("tailStart", tailStart.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("to", to.atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(LifecycleCounts::pharmacy)
        .list();
  }

  private static DayCount day(ResultSet row, int number) throws SQLException {
    return new DayCount(
        row.getObject("period", LocalDate.class),
        row.getString("region"),
        row.getString("measure"),
        row.getInt("bucket"),
        row.getLong("n"));
  }

  private static PharmacyCount pharmacy(ResultSet row, int number) throws SQLException {
    return new PharmacyCount(
        row.getObject("pharmacy_id", UUID.class),
        row.getString("measure"),
        row.getInt("bucket"),
        row.getLong("n"));
  }
}
