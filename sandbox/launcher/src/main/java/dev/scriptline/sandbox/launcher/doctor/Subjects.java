package dev.scriptline.sandbox.launcher.doctor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What prescription-api knows by id and dispatch-service looks up: its findings carry it beside
 * their words.
 */
record Subjects(Map<String, List<String>> ids) {

  /** By member, and how many of them fit into one question beside the others. */
  private static final Map<String, Integer> MOST =
      Map.of("branchIds", 1_000, "prescriberIds", 100, "clinicIds", 50);

  static Subjects in(List<JsonNode> findings) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (String member : MOST.keySet()) {
      List<String> found =
          findings.stream()
              .flatMap(finding -> finding.path(member).valueStream())
              .map(id -> id.asString(""))
              .filter(id -> !id.isBlank())
              .distinct()
              .toList();
      if (!found.isEmpty()) {
        ids.put(member, found);
      }
    }
    return new Subjects(ids);
  }

  /** As parameters that follow others; each with its {@code &}. */
  String parameters() {
    return ids.entrySet().stream()
        .map(entry -> "&%s=%s".formatted(entry.getKey(), joined(entry.getKey(), entry.getValue())))
        .collect(Collectors.joining());
  }

  /** What had to be left out, in sentences. */
  List<String> leftOut() {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().size() > most(entry.getKey()))
        .map(entry ->
            "Of %d %s only the first %d were looked for."
                .formatted(entry.getValue().size(), entry.getKey(), most(entry.getKey())))
        .toList();
  }

  private static String joined(String member, List<String> ids) {
    return ids.stream()
        .limit(most(member))
        .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
        .collect(Collectors.joining(","));
  }

  private static int most(String member) {
    return MOST.getOrDefault(member, 0);
  }
}
