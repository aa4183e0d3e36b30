package dev.scriptline.sandbox.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the history tells of one prescription. */
record Timeline(String number, List<Step> steps) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final List<String> HEADER =
      List.of("time", "after", "status", "told by", "in words");

  // Figures end below each other.
  private static final int AFTER = 1;

  Timeline {
    steps = List.copyOf(steps);
  }

  /**
   * One transition.
   *
   * @param at when we learnt of it
   * @param after how long after the step before it
   */
  record Step(Instant at, String after, String status, String source, String words) {

    static Step of(JsonNode step) {
      return new Step(
          Instant.parse(step.path("receivedAt").asString("")),
          after(step.path("sincePrevious").asString("")),
          step.path("status").asString(""),
          step.path("source").asString(""),
          step.path("words").asString(""));
    }

    private static String after(String duration) {
      return duration.isEmpty()
          ? ""
          : String.format(Locale.ROOT, "+%.3f s", Duration.parse(duration).toMillis() / 1000.0);
    }

    private List<String> cells() {
      return List.of(TIME.format(at), after, status, source, words);
    }
  }

  static Timeline of(JsonNode view) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : view.path("steps")) {
      steps.add(Step.of(step));
    }
    return new Timeline(view.path("number").asString(""), steps);
  }

  /** Before anything is known. */
  static Timeline none() {
    return new Timeline("", List.of());
  }

  List<String> statuses() {
    return steps.stream().map(Step::status).toList();
  }

  /** Whether it goes through these statuses in this order, whatever else it holds. */
  boolean goes(List<String> way) {
    List<String> onTheWay = statuses().stream().filter(way::contains).distinct().toList();
    return onTheWay.equals(way);
  }

  /** As a table with a head, one line per element. */
  List<String> table() {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    steps.forEach(step -> rows.add(step.cells()));
    int[] widths =
        IntStream.range(0, HEADER.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(" ");
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String gap = " ".repeat(widths[column] - cell.length());
      line.append(' ').append(column == AFTER ? gap + cell : cell + gap).append(' ');
    }
    return line.toString().stripTrailing();
  }
}
