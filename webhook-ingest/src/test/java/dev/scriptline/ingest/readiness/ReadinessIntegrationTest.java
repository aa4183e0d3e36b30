package dev.scriptline.ingest.readiness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.ingest.PlatformDouble;
import dev.scriptline.ingest.RunningIngest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is told of callbacks before a real one is missed. */
class ReadinessIntegrationTest extends RunningIngest {

  private static final String NI = "/api/readiness?region=NI";

  @Test
  void isContentOnceATestEventWasTaken() {
    assertThat(platform().calls(testEvent()).statusCode()).isEqualTo(200);

    JsonNode secret = finding("webhook secret");
    assertThat(secret.path("ok").asBoolean()).isTrue();
    assertThat(secret.path("found").asString()).contains("\"sandbox\"").doesNotContain("whsec");
    assertThat(finding("last callback").path("found").asString())
        .contains("signed with the secret \"sandbox\"");
  }

  @Test // it is nobody's to act on, and nothing is told to the others
  void keepsATestEventWithoutParkingIt() {
    String body = testEvent();
    int parked = parked();

    platform().calls(body);

    await().atMost(Duration.ofSeconds(15)).until(() -> state(body).equals("TESTED"));
    assertThat(parked()).isEqualTo(parked);
  }

  @Test
  void tellsThatTheSecretsDifferUntilOneIsTaken() {
    platform().calls(testEvent());
    platform().send(testEvent().getBytes(UTF_8), PlatformDouble.HEADER, "0".repeat(64));
    platform().send(testEvent().getBytes(UTF_8), PlatformDouble.HEADER, "0".repeat(64));

    JsonNode secret = finding("webhook secret");
    assertThat(secret.path("ok").asBoolean()).isFalse();
    assertThat(secret.path("found").asString())
        .startsWith("2 callbacks were refused by this instance since the last good one")
        .contains("signed with another secret than the secret \"sandbox\"");
    assertThat(secret.path("mendedBy").asString()).isEqualTo("operations");
    assertThat(secret.path("side").asString()).isEqualTo("ours");
    assertThat(secret.path("remedy").asString()).contains("WEBHOOK_SECRETS", "test event");

    platform().calls(testEvent());
    assertThat(finding("webhook secret").path("ok").asBoolean()).isTrue();
  }

  @Test
  void tellsThatTheHeaderIsMissing() {
    platform().send(testEvent().getBytes(UTF_8));

    assertThat(finding("webhook secret").path("found").asString())
        .contains("1 callback was refused", "X-Platform-Signature");
    platform().calls(testEvent());
  }

  @Test
  void hasNothingToTellOfARegionWithoutCallbacks() {
    assertThat(staff("support").read("/api/readiness?region=IE")).isEmpty();
    assertThat(staff("support").read("/api/readiness")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"support,200", "operations,200", "intake,403", "patient,403"})
  void isForStaff(String scope, int status) {
    assertThat(staff(scope).get(NI).statusCode()).isEqualTo(status);
  }

  private JsonNode finding(String name) {
    List<JsonNode> findings = staff("operations").read(NI).valueStream().toList();
    return findings.stream()
        .filter(finding -> finding.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("%s is not in %s".formatted(name, findings)));
  }

  private String state(String body) {
    return jdbc.sql("select state from callback where body = :body")
        .param("body", body.getBytes(UTF_8))
        .query((row, _) -> row.getString("state"))
        .single();
  }

  private int parked() {
    return jdbc.sql("select count(*) as parked from callback where state = 'PARKED'")
        .query((row, _) -> row.getInt("parked"))
        .single();
  }

  private static String testEvent() {
    return "{\"object\":\"event\",\"type\":\"webhook.test\",\"data\":{\"test_id\":\"%s\"}}"
        .formatted(UUID.randomUUID());
  }
}
