package dev.scriptline.history.report;

import java.time.Duration;
import java.util.SortedMap;

/**
 * Durations counted in buckets that grow by a fifth each (four to every doubling), so that counts
 * of many days add up and a percentile read from them is at most a tenth off.
 */
public final class TimeBuckets {

  private static final double TO_THE_DOUBLE = 4;

  private TimeBuckets() {}

  /**
   * The bucket of a span between two expressions of SQL; null where either end is: {@code greatest}
   * alone would take a span without an end for the shortest of all.
   */
  static String sql(String from, String to) {
    return ("case when %1$s is not null and %2$s is not null then"
            + " cast(floor(4 * ln(greatest(cast(extract(epoch from (%2$s - %1$s)) * 1000 as float8), 1))"
            + " / ln(cast(2 as float8))) as smallint) end")
        .formatted(from, to);
  }

  /** The middle of a bucket. */
  static Duration middle(int bucket) {
    return Duration.ofMillis(Math.round(Math.pow(2, (bucket + 0.5) / TO_THE_DOUBLE)));
  }

  /** The duration that this share of all does not exceed. */
  public static Duration percentile(SortedMap<Integer, Long> counts, double share) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long wanted = Math.max(1, (long) Math.ceil(all * share));
    long seen = 0;
    for (var bucket : counts.entrySet()) {
      seen += bucket.getValue();
      if (seen >= wanted) {
        return middle(bucket.getKey());
      }
    }
    return Duration.ZERO;
  }
}
