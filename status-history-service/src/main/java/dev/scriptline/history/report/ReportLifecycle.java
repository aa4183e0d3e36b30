package dev.scriptline.history.report;

import dev.scriptline.history.report.Lifecycle.Stage;
import dev.scriptline.history.report.Lifecycle.Times;
import dev.scriptline.history.report.LifecycleCounts.DayCount;
import dev.scriptline.history.report.LifecycleCounts.PharmacyCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the report of a span of days from what is counted. */
@Component
class ReportLifecycle {

  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.95;
  private static final List<String> GROUPS = List.of("all", "region", "day", "pharmacy");

  private final LifecycleCounts counts;

  ReportLifecycle(LifecycleCounts counts) {
    this.counts = counts;
  }

  /** The report from the first day to before the last. */
  Lifecycle of(LocalDate from, LocalDate to, @Nullable String region) {
    List<DayCount> days = counts.byDay(from, to, region);
    Map<String, Long> stages = new HashMap<>();
    Map<Group, SortedMap<Integer, Long>> times = new HashMap<>();
    for (DayCount count : days) {
      if (Measures.STEPS.contains(count.measure())) {
        add(times, new Group("all", null, count.measure()), count.bucket(), count.n());
        add(times, new Group("region", count.region(), count.measure()), count.bucket(), count.n());
        add(
            times,
            new Group("day", count.day().toString(), count.measure()),
            count.bucket(),
            count.n());
      } else {
        stages.merge(count.measure(), count.n(), Long::sum);
      }
    }
    for (PharmacyCount count : counts.byPharmacy(from, to, region)) {
      add(
          times,
          new Group("pharmacy", count.pharmacyId().toString(), count.step()),
          count.bucket(),
          count.n());
    }
    return new Lifecycle(
        from,
        to.minusDays(1),
        region,
        stages.getOrDefault(Measures.BEGAN, 0L),
        funnel(stages),
        times(times));
  }

  /** What is timed together. */
  private record Group(String by, @Nullable String key, String step) {

    private static final Comparator<Group> ORDER =
        Comparator.<Group>comparingInt(group -> GROUPS.indexOf(group.by()))
            .thenComparing(group -> group.key() == null ? "" : group.key())
            .thenComparingInt(group -> Measures.STEPS.indexOf(group.step()));
  }

  private static void add(
      Map<Group, SortedMap<Integer, Long>> times, Group group, int bucket, long n) {
    times.computeIfAbsent(group, _ -> new TreeMap<>()).merge(bucket, n, Long::sum);
  }

  private static List<Stage> funnel(Map<String, Long> stages) {
    return Measures.STAGES.stream()
        .map(stage ->
            new Stage(
                stage,
                stages.getOrDefault(Measures.REPORTED + stage, 0L),
                stages.getOrDefault(Measures.REACHED + stage, 0L)))
        .toList();
  }

  private static List<Times> times(Map<Group, SortedMap<Integer, Long>> counted) {
    return counted.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Group.ORDER))
        .map(entry -> times(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Times times(Group group, SortedMap<Integer, Long> counted) {
    return new Times(
        group.by(),
        group.key(),
        group.step(),
        counted.values().stream().mapToLong(Long::longValue).sum(),
        TimeBuckets.percentile(counted, HALF),
        TimeBuckets.percentile(counted, NEARLY_ALL));
  }
}
