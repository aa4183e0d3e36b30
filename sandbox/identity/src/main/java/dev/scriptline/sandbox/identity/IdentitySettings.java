package dev.scriptline.sandbox.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the provider listens (on 127.0.0.1, in a container on all addresses; port 0 takes a free
 * one), where it keeps its signing key, and the origins of the web apps: they may call it, embed it
 * for a silent renewal and receive its answers.
 */
public record IdentitySettings(
    String address, int port, Path dataDirectory, List<URI> browserOrigins) {

  static final int DEFAULT_PORT = 8091;

  private static final String LOCALHOST = "127.0.0.1";

  public IdentitySettings {
    browserOrigins = List.copyOf(browserOrigins);
  }

  /** A provider that this machine alone reaches. */
  public IdentitySettings(int port, Path dataDirectory, List<URI> browserOrigins) {
    this(LOCALHOST, port, dataDirectory, browserOrigins);
  }

  /**
   * Reads {@code SERVER_ADDRESS}, {@code SERVER_PORT}, {@code IDENTITY_DATA} and {@code
   * BROWSER_ORIGINS}; none of them is needed.
   */
  static IdentitySettings of(Map<String, String> environment) {
    int port =
        Integer.parseInt(environment.getOrDefault("SERVER_PORT", String.valueOf(DEFAULT_PORT)));
    Path data = Path.of(environment.getOrDefault("IDENTITY_DATA", ".sandbox/identity"));
    String origins =
        environment.getOrDefault("BROWSER_ORIGINS", "http://127.0.0.1:8080,http://127.0.0.1:8083");
    return new IdentitySettings(
        environment.getOrDefault("SERVER_ADDRESS", LOCALHOST),
        port,
        data,
        Arrays.stream(origins.split(","))
            .filter(origin -> !origin.isBlank())
            .map(URI::create)
            .toList());
  }

  IdentitySettings withPort(int chosen) {
    return new IdentitySettings(address, chosen, dataDirectory, browserOrigins);
  }

  /** What tokens name as their issuer, to the letter. */
  URI issuer() {
    return URI.create("http://127.0.0.1:" + port);
  }
}
