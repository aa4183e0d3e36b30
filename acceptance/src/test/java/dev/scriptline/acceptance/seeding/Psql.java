package dev.scriptline.acceptance.seeding;

import dev.scriptline.acceptance.world.Terminal.Printed;
import dev.scriptline.acceptance.world.Town;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the script as its first lines say. */
public final class Psql {

  private static final String SCRIPT = "sandbox/sql/bulk-prescriptions.sql";

  /** As prescription-api's own role, whose variables lie in the sandbox's folder. */
  public Printed runAsService(Town town, Map<String, String> variables) {
    String line =
        """
        . "$SANDBOX_FOLDER/env/api"
        PGUSER=$DATABASE_USER PGPASSWORD=$DATABASE_PASSWORD \\
          psql "${DATABASE_URL#jdbc:}" %s -f %s
        """
            .formatted(options(variables), SCRIPT);
    return checked(town.terminal().types(line));
  }

  /** As the superuser; the key is found in the sandbox's folder, if that is there. */
  public Printed run(Town town, Map<String, String> variables, Map<String, String> environment) {
    String url =
        town.world()
            .jdbcUrl("api")
            .replace("jdbc:postgresql://", "postgresql://postgres:postgres@");
    String line = "psql \"%s\" %s -f %s".formatted(url, options(variables), SCRIPT);
    return checked(town.terminal().types(line, environment));
  }

  private static String options(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(variable -> "-v %s=%s".formatted(variable.getKey(), variable.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static Printed checked(Printed printed) {
    if (printed.text().contains("psql: command not found")) {
      throw new AssertionError(
          "psql is not installed: Debian's package is postgresql-client, version 15 or newer.");
    }
    return printed;
  }
}
