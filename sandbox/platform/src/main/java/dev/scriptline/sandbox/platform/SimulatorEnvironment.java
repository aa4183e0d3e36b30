package dev.scriptline.sandbox.platform;

import dev.scriptline.sandbox.platform.directory.Directory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Reads the settings from environment variables; a bad one is named in a sentence. */
final class SimulatorEnvironment {

  private static final int USUAL_PORT = 8090;

  private final Map<String, String> environment;

  private SimulatorEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  static SimulatorSettings settings(Map<String, String> environment) {
    return new SimulatorEnvironment(environment).settings();
  }

  private SimulatorSettings settings() {
    SimulatorSettings settings =
        SimulatorSettings.in(Path.of(environment.getOrDefault("SIMULATOR_DATA", "simulator-data")))
            .withPort(port("SIMULATOR_PORT", USUAL_PORT));
    if (has("SIMULATOR_ADDRESS")) {
      settings = settings.withAddress(value("SIMULATOR_ADDRESS"));
    }
    if (has("SMTP_HOST")) {
      settings = settings.withSmtp(value("SMTP_HOST"), port("SMTP_PORT", 25));
    }
    if (has("WEBHOOK_URL")) {
      settings = settings.withWebhook(url("WEBHOOK_URL"), required("WEBHOOK_SECRET"));
    }
    if (has("PUBLIC_BASE_URL")) {
      settings = settings.withPublicBaseUrl(url("PUBLIC_BASE_URL"));
    }
    if (has("SIMULATOR_DIRECTORY")) {
      settings = settings.withDirectory(Directory.read(Path.of(value("SIMULATOR_DIRECTORY"))));
    }
    return settings;
  }

  private boolean has(String name) {
    return !value(name).isBlank();
  }

  private String value(String name) {
    return environment.getOrDefault(name, "");
  }

  private String required(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException(name + " is missing; it is the key that signs callbacks.");
    }
    return value(name);
  }

  private int port(String name, int usual) {
    String value = value(name);
    if (value.isBlank()) {
      return usual;
    }
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new IllegalArgumentException(name + " is not a port; it should be 0 to 65535.");
    }
    return Integer.parseInt(value);
  }

  private URI url(String name) {
    String value = value(name);
    if (!value.matches("https?://[^\\s/]+.*")) {
      throw new IllegalArgumentException(name + " is not an address; it should be like http://….");
    }
    return URI.create(value);
  }
}
