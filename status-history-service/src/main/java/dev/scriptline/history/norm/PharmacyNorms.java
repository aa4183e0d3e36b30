package dev.scriptline.history.norm;

import dev.scriptline.history.report.TimeBuckets;
import dev.scriptline.messaging.trouble.FaultReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * How quickly each pharmacy usually opens or acknowledges what it gets, learned from the counts of
 * the present month and the two before.
 */
@Component
public class PharmacyNorms {

  private static final Logger LOG = LoggerFactory.getLogger(PharmacyNorms.class);
  private static final double NINE_OF_TEN = 0.9;

  private static final String RECENT =
      """
      select pharmacy_id, measure, bucket, sum(n) as n from lifecycle_count
      where grain = 'month'
        and period >= date_trunc('month', clock_timestamp() at time zone 'UTC') - interval '2 months'
        and measure in ('signed-printed', 'emailed-acknowledged')
      group by pharmacy_id, measure, bucket
      """;

  private final JdbcClient jdbc;
  private volatile Map<Step, Norm> norms = Map.of();

  PharmacyNorms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Step(UUID pharmacyId, String name) {}

  /** How soon this pharmacy usually opens what it gets, where enough is known. */
  public Optional<Norm> opens(@Nullable UUID pharmacyId) {
    return norm(pharmacyId, "signed-printed");
  }

  /** How soon this pharmacy usually says that it has an e-mail, where enough is known. */
  public Optional<Norm> acknowledges(@Nullable UUID pharmacyId) {
    return norm(pharmacyId, "emailed-acknowledged");
  }

  /** Learns anew; what was learned before stays where that fails. */
  @Scheduled(fixedDelayString = "${scriptline.norm.learn:PT10M}")
  void learn() {
    try {
      Map<Step, SortedMap<Integer, Long>> counts = new HashMap<>();
      jdbc.sql(RECENT)
          .query(row -> {
            Step step =
                new Step(row.getObject("pharmacy_id", UUID.class), row.getString("measure"));
            counts
                .computeIfAbsent(step, _ -> new TreeMap<>())
                .put(row.getInt("bucket"), row.getLong("n"));
          });
      Map<Step, Norm> learned = new HashMap<>();
      counts.forEach((step, counted) -> learned.put(step, norm(counted)));
      norms = Map.copyOf(learned);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("What is usual at pharmacies cannot be learned now: {}", FaultReport.of(e));
    }
  }

  private Optional<Norm> norm(@Nullable UUID pharmacyId, String step) {
    return pharmacyId == null
        ? Optional.empty()
        : Optional.ofNullable(norms.get(new Step(pharmacyId, step))).filter(Norm::holds);
  }

  private static Norm norm(SortedMap<Integer, Long> counted) {
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    return new Norm(
        TimeBuckets.percentile(counted, NINE_OF_TEN), (int) Math.min(all, Integer.MAX_VALUE));
  }
}
