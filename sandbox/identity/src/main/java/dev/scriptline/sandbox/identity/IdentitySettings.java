package dev.scriptline.sandbox.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the provider listens (always on 127.0.0.1; port 0 takes a free one), where it keeps its
 * signing key, and the origins of the web apps: they may call it, embed it for a silent renewal and
 * receive its answers.
 */
public record IdentitySettings(int port, Path dataDirectory, List<URI> browserOrigins) {

  static final int DEFAULT_PORT = 8091;

  public IdentitySettings {
    browserOrigins = List.copyOf(browserOrigins);
  }

  /**
   * Reads {@code SERVER_PORT}, {@code IDENTITY_DATA} and {@code BROWSER_ORIGINS}; none of them is
   * needed.
   */
  static IdentitySettings of(Map<String, String> environment) {
    int port =
        Integer.parseInt(environment.getOrDefault("SERVER_PORT", String.valueOf(DEFAULT_PORT)));
    Path data = Path.of(environment.getOrDefault("IDENTITY_DATA", ".sandbox/identity"));
    String origins =
        environment.getOrDefault("BROWSER_ORIGINS", "http://127.0.0.1:8080,http://127.0.0.1:8083");
    return new IdentitySettings(
        port,
        data,
        Arrays.stream(origins.split(","))
            .filter(origin -> !origin.isBlank())
            .map(URI::create)
            .toList());
  }

  IdentitySettings withPort(int chosen) {
    return new IdentitySettings(chosen, dataDirectory, browserOrigins);
  }

  /** What tokens name as their issuer, to the letter. */
  URI issuer() {
    return URI.create("http://127.0.0.1:" + port);
  }
}
