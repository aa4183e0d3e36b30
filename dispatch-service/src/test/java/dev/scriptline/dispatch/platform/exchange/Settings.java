package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.dispatch.platform.exchange.PlatformSettings.Paths;
import dev.scriptline.edge.Secret;
import java.net.URI;
import java.time.Duration;

/** Settings as the sandbox has them. */
public final class Settings {

  private Settings() {}

  public static PlatformSettings at(URI baseUrl) {
    return at(baseUrl, ExpiresInUnit.SECONDS, Duration.ofSeconds(20));
  }

  public static PlatformSettings at(URI baseUrl, ExpiresInUnit unit, Duration deadline) {
    return new PlatformSettings(
        baseUrl,
        "scriptline",
        Secret.of("sandbox-client-secret"),
        unit,
        true,
        deadline,
        Duration.ofSeconds(1),
        "scriptline",
        Duration.ofHours(1),
        "X-Session-Token",
        new Paths(
            "/oauth/token",
            "/api/v1/login",
            "/api/v1/prescriptions",
            "/api/v1/contacts",
            "/api/v1/clinics"));
  }
}
