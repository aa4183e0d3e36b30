package dev.scriptline.acceptance.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which variables a service has to be given, and which of them nobody but it may read. */
public final class ServiceVariables {

  /** The root of the project. */
  public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** The four services. */
  public static final List<String> SERVICES =
      List.of("prescription-api", "dispatch-service", "webhook-ingest", "status-history-service");

  /** What opens, signs or tells who somebody is, and what is kept beside it. */
  public static final Set<String> SECRET =
      Set.of(
          "DATABASE_PASSWORD",
          "DATABASE_OWNER_PASSWORD",
          "KAFKA_SASL_JAAS_CONFIG",
          "OWNER_TAG_KEY",
          "TOKEN_HASH_KEY",
          "ORDER_SEALING_KEYS",
          "ORDER_SIGNING_KEY",
          "ORDER_OPENING_KEYS",
          "ORDER_VERIFYING_KEYS",
          "CREDENTIAL_KEYS",
          "ACKNOWLEDGEMENT_KEY",
          "PLATFORM_CLIENT_ID",
          "PLATFORM_CLIENT_SECRET",
          "SMTP_USER",
          "SMTP_PASSWORD",
          "RETURN_MAILBOX_USER",
          "RETURN_MAILBOX_PASSWORD",
          "WEBHOOK_SECRETS",
          "CHECKPOINT_SIGNING_KEY",
          "CHECKPOINT_VERIFYING_KEYS");

  private static final List<String> OF_ALL =
      List.of(
          "DATABASE_URL",
          "DATABASE_USER",
          "DATABASE_PASSWORD",
          "DATABASE_OWNER_USER",
          "DATABASE_OWNER_PASSWORD",
          "KAFKA_BOOTSTRAP_SERVERS",
          "KAFKA_SECURITY_PROTOCOL",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SASL_JAAS_CONFIG",
          "OAUTH_ISSUER_URI",
          "OAUTH_AUDIENCE",
          "BROWSER_ORIGINS",
          "SERVER_PORT",
          "MANAGEMENT_PORT");

  private static final List<String> SMTP =
      List.of("SMTP_HOST", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD");

  private static final Map<String, List<String>> OF_ONE =
      Map.of(
          "prescription-api",
          List.of("OWNER_TAG_KEY", "ORDER_SEALING_KEYS", "ORDER_SIGNING_KEY"),
          "dispatch-service",
          List.of(
              "TOKEN_HASH_KEY",
              "ORDER_OPENING_KEYS",
              "ORDER_VERIFYING_KEYS",
              "CREDENTIAL_KEYS",
              "PLATFORM_BASE_URL",
              "PLATFORM_CLIENT_ID",
              "PLATFORM_CLIENT_SECRET",
              "PLATFORM_EXPIRES_IN_UNIT",
              "PLATFORM_LOOKUP",
              "PLATFORM_REFERENCE_UNIQUE",
              "PLATFORM_SETTLE",
              "PLATFORM_DEADLINE",
              "EMAIL_ALLOWED_DOMAINS",
              "EMAIL_SENDER",
              "EMAIL_RETURN_ADDRESS",
              "RETURN_MAILBOX_HOST",
              "RETURN_MAILBOX_PORT",
              "RETURN_MAILBOX_USER",
              "RETURN_MAILBOX_PASSWORD",
              "ACKNOWLEDGEMENT_KEY",
              "PUBLIC_BASE_URL",
              "DISPATCH_CONCURRENCY",
              "EMAIL_CONCURRENCY"),
          "webhook-ingest",
          List.of(
              "TOKEN_HASH_KEY", "WEBHOOK_SECRETS", "WEBHOOK_SCHEME", "WEBHOOK_SIGNATURE_HEADER"),
          "status-history-service",
          List.of("OWNER_TAG_KEY", "TOKEN_HASH_KEY", "CHECKPOINT_SIGNING_KEY"));

  private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

  private ServiceVariables() {}

  /** What is fixed for a service from outside: operators rely on every one of them. */
  public static Set<String> promised(String service) {
    Set<String> promised = new TreeSet<>(OF_ALL);
    promised.addAll(OF_ONE.getOrDefault(service, List.of()));
    if (service.equals("prescription-api") || service.equals("dispatch-service")) {
      promised.addAll(SMTP);
    }
    return promised;
  }

  /** What a service does not start without, as its own settings say. */
  public static Set<String> required(String service) {
    Set<String> required = new TreeSet<>();
    for (Path file : settings(service)) {
      StrictYaml.map(StrictYaml.file(file), "scriptline", "variables")
          .forEach((name, declared) -> {
            if (!StrictYaml.text(declared, "optional").equals("true")) {
              required.add(name);
            }
          });
    }
    return required;
  }

  /** What a service reads or is promised to take: any other variable would be given in vain. */
  public static Set<String> known(String service) {
    Set<String> known = promised(service);
    for (Path file : settings(service)) {
      known.addAll(StrictYaml.map(StrictYaml.file(file), "scriptline", "variables").keySet());
      Matcher variable = READ.matcher(read(file));
      while (variable.find()) {
        known.add(variable.group(1));
      }
    }
    return known;
  }

  private static List<Path> settings(String service) {
    List<Path> files = new ArrayList<>();
    files.add(PROJECT.resolve("edge/src/main/resources/edge-defaults.yml"));
    files.add(PROJECT.resolve(service).resolve("src/main/resources/application.yml"));
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
