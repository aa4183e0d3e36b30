package dev.scriptline.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxTokensTest {

  private static final String PATIENT_APP = "http://127.0.0.1:8080";

  @TempDir private static Path data;
  private static IdentityProvider provider;

  private Browser browser;

  @BeforeAll
  static void start() {
    provider = IdentityProvider.start(settings());
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(provider.baseUri());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, patient, 0a11a000-0000-4000-8000-000000000001",
    "sean, patient, 5ea00000-0000-4000-8000-000000000002",
    "sam, support,",
    "olga, operations support,",
    "intake, intake,",
    "patient:0a11a000-0000-4000-8000-0000000000ff, patient, 0a11a000-0000-4000-8000-0000000000ff"
  })
  void givesTokensToWhoeverAsksInTheSandbox(String as, String scope, String patient)
      throws Exception {
    JsonNode answer = json(browser.postJson("/sandbox/tokens", "{\"as\":\"" + as + "\"}"));

    JWTClaimsSet claims = verified(answer);
    assertThat(claims.getSubject()).isEqualTo(as);
    assertThat(claims.getStringClaim("scope")).isEqualTo(scope);
    assertThat(claims.getClaim("patient_id")).isEqualTo(patient);
    assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
  }

  @ParameterizedTest
  @CsvSource({"{\"as\":\"mallory\"}", "{\"as\":\"patient:mallory\"}", "{}", "mallory"})
  void tellsWhoThereIsToWhoeverAsksForSomebodyElse(String body) {
    HttpResponse<String> answer = browser.postJson("/sandbox/tokens", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"status\":400").doesNotContain("mallory");
  }

  private static IdentitySettings settings() {
    return new IdentitySettings(
        0, data, List.of(URI.create(PATIENT_APP), URI.create("http://127.0.0.1:8083")));
  }

  private static JWTClaimsSet verified(JsonNode answer) throws Exception {
    return Verifier.verified(provider.baseUri(), answer.path("access_token").asString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
