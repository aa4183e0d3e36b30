package dev.scriptline.history.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted of a prescription, as rows {@code (measure, bucket)} of SQL. */
final class Measures {

  /** Reported: somebody told of the stage. */
  static final String REPORTED = "reported:";

  /** Reached: the stage or a later one of the same channel was told of. */
  static final String REACHED = "reached:";

  static final String BEGAN = "began";

  /** The stages in the order of the way. */
  static final List<String> STAGES =
      List.of(
          "approved",
          "requested",
          "issued",
          "signed",
          "printed",
          "emailed",
          "acknowledged",
          "dispensed");

  /** The steps whose time is taken. */
  static final List<String> STEPS =
      List.of(
          "approved-requested",
          "requested-issued",
          "issued-signed",
          "signed-printed",
          "printed-dispensed",
          "requested-emailed",
          "emailed-acknowledged",
          "acknowledged-dispensed",
          "approved-dispensed");

  private static final String PLATFORM = "channel is distinct from 'email' and ";
  private static final String MAIL = "channel = 'email' and ";

  private static final Map<String, String> REACHED_BY =
      Map.of(
          "approved", "true",
          "requested",
              any(
                  "requested",
                  "issued",
                  "emailed",
                  "signed",
                  "acknowledged",
                  "printed",
                  "dispensed"),
          "issued", PLATFORM + any("issued", "signed", "printed", "dispensed"),
          "signed", PLATFORM + any("signed", "printed", "dispensed"),
          "printed", PLATFORM + any("printed", "dispensed"),
          "emailed", MAIL + any("emailed", "acknowledged", "dispensed"),
          "acknowledged", MAIL + any("acknowledged", "dispensed"),
          "dispensed", any("dispensed"));

  private Measures() {}

  /** How many began, and how far they got. */
  static String funnel() {
    List<String> rows = new ArrayList<>(List.of(row(BEGAN, "true")));
    for (String stage : STAGES) {
      rows.add(row(REPORTED + stage, any(stage)));
      rows.add(row(REACHED + stage, REACHED_BY.getOrDefault(stage, "false")));
    }
    return String.join(", ", rows);
  }

  /** How long the steps took. */
  static String times() {
    return STEPS.stream()
        .map(step -> step.split("-", 2))
        .map(ends ->
            "('%s-%s', %s)"
                .formatted(ends[0], ends[1], TimeBuckets.sql(ends[0] + "_at", ends[1] + "_at")))
        .collect(Collectors.joining(", "));
  }

  private static String row(String measure, String condition) {
    return "('%s', case when %s then cast(0 as smallint) end)".formatted(measure, condition);
  }

  private static String any(String... stages) {
    return Stream.of(stages)
        .map("%s_at"::formatted)
        .collect(Collectors.joining(", ", "coalesce(", ") is not null"));
  }
}
