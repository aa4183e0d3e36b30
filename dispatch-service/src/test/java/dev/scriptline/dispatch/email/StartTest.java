package dev.scriptline.dispatch.email;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.dispatch.DispatchServiceApplication;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.sandbox.infrastructure.SandboxKeys;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A start with a wrong variable ends before anything begins, with one sentence. */
class StartTest {

  private static final SandboxKeys KEYS = SandboxKeys.generate();

  @ParameterizedTest
  @CsvSource({
    "SMTP_HOST,'',missing",
    "SMTP_HOST,smtp://example.org,malformed",
    "SMTP_PORT,'',missing",
    "SMTP_PORT,0,malformed",
    "SMTP_PORT,65536,malformed",
    "EMAIL_ALLOWED_DOMAINS,'',missing",
    "EMAIL_ALLOWED_DOMAINS,*,malformed",
    "EMAIL_ALLOWED_DOMAINS,'a.example.org,,b.example.org',malformed",
    "EMAIL_ALLOWED_DOMAINS,quay@securemail.example.org,malformed",
    "EMAIL_SENDER,Scriptline <a@example.org>,malformed",
    "EMAIL_RETURN_ADDRESS,returns,malformed",
    "EMAIL_CONCURRENCY,0,malformed",
    "PUBLIC_BASE_URL,'',missing",
    "PUBLIC_BASE_URL,scriptline.example.org,malformed",
    "ACKNOWLEDGEMENT_KEY,'',missing",
    "ACKNOWLEDGEMENT_KEY,short,malformed",
    "RETURN_MAILBOX_PORT,0,malformed",
    "SMTP_STARTTLS,never,malformed"
  })
  void namesTheVariable(String variable, String value, String fault) {
    Map<String, String> environment = environment();
    environment.put(variable, value);

    assertThatThrownBy(() -> start(environment))
        .isInstanceOf(MalformedSettingException.class)
        .hasMessageStartingWith("%s is %s: it should be ".formatted(variable, fault));
  }

  private static void start(Map<String, String> environment) {
    String[] arguments =
        environment.entrySet().stream()
            .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    new SpringApplicationBuilder(DispatchServiceApplication.class).run(arguments).close();
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String key :
        new String[] {
          "TOKEN_HASH_KEY",
          "ORDER_OPENING_KEYS",
          "ORDER_VERIFYING_KEYS",
          "CREDENTIAL_KEYS",
          "ACKNOWLEDGEMENT_KEY"
        }) {
      environment.put(key, KEYS.get(key));
    }
    environment.putAll(
        Map.of(
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/dispatch",
            "DATABASE_USER", "dispatch",
            "DATABASE_PASSWORD", "dispatch",
            "DATABASE_OWNER_USER", "owner",
            "DATABASE_OWNER_PASSWORD", "owner",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9",
            "OAUTH_ISSUER_URI", "http://127.0.0.1:9",
            "OAUTH_AUDIENCE", "scriptline",
            "BROWSER_ORIGINS", "http://127.0.0.1:8080",
            "MANAGEMENT_PORT", "0"));
    environment.putAll(
        Map.of(
            "PLATFORM_BASE_URL", "http://127.0.0.1:9",
            "PLATFORM_CLIENT_ID", "scriptline",
            "PLATFORM_CLIENT_SECRET", "secret",
            "PUBLIC_BASE_URL", "http://127.0.0.1:8081",
            "SMTP_HOST", "127.0.0.1",
            "SMTP_PORT", "9",
            "EMAIL_ALLOWED_DOMAINS", "securemail.example.org"));
    return environment;
  }
}
