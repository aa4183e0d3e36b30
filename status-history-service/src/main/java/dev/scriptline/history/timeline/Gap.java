package dev.scriptline.history.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations as people say them: the two largest units. */
public final class Gap {

  private Gap() {}

  /** For example {@code 2 h 5 min}; less than a second is {@code less than 1 s}. */
  public static String words(Duration gap) {
    List<String> parts = new ArrayList<>();
    add(parts, gap.toDays(), "d");
    add(parts, gap.toHoursPart(), "h");
    add(parts, gap.toMinutesPart(), "min");
    add(parts, gap.toSecondsPart(), "s");
    return parts.isEmpty()
        ? "less than 1 s"
        : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
