package dev.scriptline.sandbox.infrastructure;

import dev.scriptline.sandbox.infrastructure.issuer.LocalIssuer;
import dev.scriptline.sandbox.infrastructure.postgres.ServiceDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that a service reads, by the name of its database. */
final class ServiceEnvironment {

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "prescription", List.of("OWNER_TAG_KEY", "ORDER_SEALING_KEYS", "ORDER_SIGNING_KEY"),
          "dispatch",
              List.of(
                  "TOKEN_HASH_KEY",
                  "ORDER_OPENING_KEYS",
                  "ORDER_VERIFYING_KEYS",
                  "CREDENTIAL_KEYS",
                  "ACKNOWLEDGEMENT_KEY"),
          "webhook", List.of("TOKEN_HASH_KEY", "WEBHOOK_SECRETS"),
          "history", List.of("OWNER_TAG_KEY", "TOKEN_HASH_KEY", "CHECKPOINT_SIGNING_KEY"));

  private static final Map<String, Map<String, String>> OWN =
      Map.of(
          "dispatch",
              Map.of(
                  // Nobody listens there: a test that calls the platform puts its own in its place.
                  "PLATFORM_BASE_URL", "http://127.0.0.1:9",
                  "PLATFORM_CLIENT_ID", "scriptline",
                  "PLATFORM_CLIENT_SECRET", "sandbox-client-secret",
                  "PLATFORM_EXPIRES_IN_UNIT", "seconds",
                  "PLATFORM_LOOKUP", "true",
                  "PLATFORM_REFERENCE_UNIQUE", "false",
                  "PLATFORM_SETTLE", "PT10M",
                  "PLATFORM_DEADLINE", "PT20S",
                  "DISPATCH_CONCURRENCY", "64",
                  "PUBLIC_BASE_URL", "http://127.0.0.1:8081"),
          "webhook",
              Map.of(
                  "WEBHOOK_SCHEME", "body-hex",
                  "WEBHOOK_SIGNATURE_HEADER", "X-Platform-Signature"));

  private ServiceEnvironment() {}

  static Map<String, String> of(
      ServiceDatabase database, String bootstrapServers, String issuerUri, SandboxKeys keys) {
    String service = database.roles().database();
    Map<String, String> environment = new HashMap<>(OWN.getOrDefault(service, Map.of()));
    KEYS.getOrDefault(service, List.of()).forEach(key -> environment.put(key, keys.get(key)));
    environment.put("DATABASE_URL", database.url());
    environment.put("DATABASE_USER", database.roles().service().user());
    environment.put("DATABASE_PASSWORD", database.roles().service().password());
    environment.put("DATABASE_OWNER_USER", database.roles().owner().user());
    environment.put("DATABASE_OWNER_PASSWORD", database.roles().owner().password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
    environment.put("OAUTH_ISSUER_URI", issuerUri);
    environment.put("OAUTH_AUDIENCE", LocalIssuer.AUDIENCE);
    environment.put("BROWSER_ORIGINS", "http://127.0.0.1:8080");
    environment.put("SERVER_PORT", "0");
    environment.put("MANAGEMENT_PORT", "0");
    return Map.copyOf(environment);
  }
}
