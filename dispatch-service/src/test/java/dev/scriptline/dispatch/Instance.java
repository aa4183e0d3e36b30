package dev.scriptline.dispatch;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more process of the service, or nearly: a context of its own on the same servers. */
public record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

  public static Instance started(
      LocalInfrastructure infrastructure, Simulator platform, Map<String, String> differing) {
    Map<String, String> environment = new HashMap<>(infrastructure.environment());
    environment.put("PLATFORM_BASE_URL", platform.baseUrl().toString());
    environment.put("PLATFORM_DEADLINE", "PT2S");
    environment.put("PLATFORM_SETTLE", "PT1S");
    // Nobody listens there: a test that mails puts its own server in its place.
    environment.put("SMTP_HOST", "127.0.0.1");
    environment.put("SMTP_PORT", "9");
    environment.put("EMAIL_ALLOWED_DOMAINS", "securemail.example.org");
    environment.put("logging.level.org.apache.kafka", "warn");
    environment.put("scriptline.reconciliation.pace", "PT0.1S");
    environment.putAll(differing);
    String[] arguments =
        environment.entrySet().stream()
            .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    return new Instance(
        new SpringApplicationBuilder(DispatchServiceApplication.class).run(arguments));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
