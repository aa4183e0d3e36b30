package dev.scriptline.acceptance.deploy.document;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.util.Map;
import java.util.TreeMap;

/** docs/settings.md, from what the services themselves declare and say when a variable is wrong. */
final class SettingsTable {

  private static final String HEAD =
      """
      # Variables of the services

      Made from what each service declares and checks before anything else starts; `SettingsTest` holds it to that. A
      variable that is missing or malformed ends the start with one sentence, which says what stands here. What is marked
      as secret comes from a Secret or a store, never from a file of values.
      """;

  private static final String TITLE =
      """

      ## %s

      | variable | what it is | needed | secret |
      |---|---|---|---|
      """;

  private SettingsTable() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    append(text, "Every service", "edge/src/main/resources/edge-defaults.yml");
    for (String service : ServiceVariables.SERVICES) {
      append(text, service, service + "/src/main/resources/application.yml");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String title, String file) {
    text.append(TITLE.formatted(title));
    Map<String, Object> declared =
        StrictYaml.map(
            StrictYaml.file(ServiceVariables.PROJECT.resolve(file)), "scriptline", "variables");
    new TreeMap<>(declared)
        .forEach((name, variable) ->
            text.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        name,
                        StrictYaml.text(variable, "means").replace("|", "\\|"),
                        StrictYaml.text(variable, "optional").equals("true") ? "" : "yes",
                        ServiceVariables.SECRET.contains(name) ? "yes" : "")));
  }
}
