package dev.scriptline.history.report;

import dev.scriptline.history.listing.Tabular;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the prescriptions got that we first heard of in a span of days, and how long it took
 * them. Each counts once, by its last transmission; days are days of UTC.
 *
 * @param to the last day that belongs to it
 * @param began how many there are
 */
record Lifecycle(
    LocalDate from,
    LocalDate to,
    @Nullable String region,
    long began,
    List<Stage> funnel,
    List<Times> times)
    implements Tabular {

  /**
   * One stage of the funnel.
   *
   * @param reported of how many somebody told it
   * @param reached of how many it or a later stage of the same channel was told
   */
  record Stage(String stage, long reported, long reached) {}

  /**
   * How long a step took.
   *
   * @param by all, region, pharmacy or day
   * @param key which region, pharmacy or day
   * @param p50 at most a tenth off, as p95 is
   */
  record Times(
      String by, @Nullable String key, String step, long count, Duration p50, Duration p95) {}

  @Override
  public List<String> columns() {
    return List.of("by", "key", "stageOrStep", "count", "reached", "p50Seconds", "p95Seconds");
  }

  @Override
  public List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    funnel.forEach(stage ->
        rows.add(
            Arrays.<@Nullable Object>asList(
                "funnel", region, stage.stage(), stage.reported(), stage.reached(), null, null)));
    times.forEach(time ->
        rows.add(
            Arrays.<@Nullable Object>asList(
                time.by(),
                time.key(),
                time.step(),
                time.count(),
                null,
                seconds(time.p50()),
                seconds(time.p95()))));
    return rows;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
