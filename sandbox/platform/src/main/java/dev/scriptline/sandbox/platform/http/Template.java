package dev.scriptline.sandbox.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with named parts, such as {@code /prescriptions/{token}/void}. */
record Template(List<String> segments) {

  static Template of(String path) {
    return new Template(split(path));
  }

  static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }

  /** What the named parts are in this path, or nothing when it does not fit. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String expected = segments.get(i);
      String found = path.get(i);
      if (expected.startsWith("{") && !found.isEmpty()) {
        variables.put(expected.substring(1, expected.length() - 1), found);
      } else if (!expected.equals(found)) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
