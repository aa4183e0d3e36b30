package dev.scriptline.sandbox.launcher.environment;

import dev.scriptline.sandbox.infrastructure.postgres.ServiceRoles;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Service;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.util.Map;
import java.util.TreeMap;

/** The variables that lead a service into this sandbox. */
public record ServiceVariables(Ports ports, SandboxSecrets secrets) {

  private static final String LOCALHOST = "127.0.0.1";
  private static final String RETURNS = "returns@scriptline.example.org";

  /** All variables of a service. */
  public Map<String, String> of(Service service) {
    Map<String, String> variables = new TreeMap<>(shared(service));
    variables.putAll(
        switch (service) {
          case API -> keys("OWNER_TAG_KEY", "ORDER_SEALING_KEYS", "ORDER_SIGNING_KEY");
          case DISPATCH -> dispatch();
          case INGEST -> ingest();
          case HISTORY -> keys("OWNER_TAG_KEY", "TOKEN_HASH_KEY", "CHECKPOINT_SIGNING_KEY");
        });
    return variables;
  }

  private Map<String, String> shared(Service service) {
    ServiceRoles roles = secrets.roles(service);
    Map<String, String> variables = new TreeMap<>();
    variables.put(
        "DATABASE_URL",
        "jdbc:postgresql://%s:%d/%s"
            .formatted(LOCALHOST, ports.port(Socket.POSTGRES), service.database()));
    variables.put("DATABASE_USER", roles.service().user());
    variables.put("DATABASE_PASSWORD", roles.service().password());
    variables.put("DATABASE_OWNER_USER", roles.owner().user());
    variables.put("DATABASE_OWNER_PASSWORD", roles.owner().password());
    variables.put("KAFKA_BOOTSTRAP_SERVERS", LOCALHOST + ":" + ports.port(Socket.KAFKA));
    variables.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
    variables.put("OAUTH_ISSUER_URI", ports.uri(Socket.IDENTITY).toString());
    variables.put("OAUTH_AUDIENCE", "scriptline");
    variables.put("BROWSER_ORIGINS", ports.uri(Socket.API) + "," + ports.uri(Socket.HISTORY));
    variables.put("SERVER_ADDRESS", LOCALHOST);
    variables.put("SERVER_PORT", Integer.toString(ports.port(service.socket())));
    variables.put("MANAGEMENT_SERVER_ADDRESS", LOCALHOST);
    variables.put("MANAGEMENT_PORT", Integer.toString(ports.port(service.management())));
    return variables;
  }

  private Map<String, String> dispatch() {
    Map<String, String> variables =
        keys(
            "TOKEN_HASH_KEY",
            "ORDER_OPENING_KEYS",
            "ORDER_VERIFYING_KEYS",
            "CREDENTIAL_KEYS",
            "ACKNOWLEDGEMENT_KEY");
    variables.put("PLATFORM_BASE_URL", ports.uri(Socket.SIMULATOR).toString());
    variables.put("PLATFORM_CLIENT_ID", "scriptline");
    variables.put("PLATFORM_CLIENT_SECRET", "sandbox-client-secret");
    variables.put("PLATFORM_EXPIRES_IN_UNIT", "seconds");
    variables.put("PLATFORM_LOOKUP", "true");
    variables.put("PLATFORM_REFERENCE_UNIQUE", "false");
    variables.put("PLATFORM_SETTLE", "PT10M");
    variables.put("PLATFORM_DEADLINE", "PT20S");
    variables.put("DISPATCH_CONCURRENCY", "64");
    variables.put("SMTP_HOST", LOCALHOST);
    variables.put("SMTP_PORT", Integer.toString(ports.port(Socket.SMTP)));
    variables.put("EMAIL_ALLOWED_DOMAINS", "securemail.example.org");
    variables.put("EMAIL_SENDER", "prescriptions@scriptline.example.org");
    variables.put("EMAIL_CONCURRENCY", "8");
    variables.put("PUBLIC_BASE_URL", ports.uri(Socket.DISPATCH).toString());
    variables.putAll(returnMailbox());
    return variables;
  }

  private Map<String, String> returnMailbox() {
    return Map.of(
        "EMAIL_RETURN_ADDRESS", RETURNS,
        "RETURN_MAILBOX_HOST", LOCALHOST,
        "RETURN_MAILBOX_PORT", Integer.toString(ports.port(Socket.IMAP)),
        "RETURN_MAILBOX_USER", RETURNS,
        "RETURN_MAILBOX_PASSWORD", "sandbox");
  }

  private Map<String, String> ingest() {
    Map<String, String> variables = keys("TOKEN_HASH_KEY", "WEBHOOK_SECRETS");
    variables.put("WEBHOOK_SCHEME", "body-hex");
    variables.put("WEBHOOK_SIGNATURE_HEADER", "X-Platform-Signature");
    return variables;
  }

  private Map<String, String> keys(String... names) {
    Map<String, String> keys = new TreeMap<>();
    for (String name : names) {
      keys.put(name, secrets.key(name));
    }
    return keys;
  }
}
