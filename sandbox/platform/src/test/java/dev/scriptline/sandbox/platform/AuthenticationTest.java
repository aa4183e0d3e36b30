package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AuthenticationTest {

  private static final String CLINICS = "/api/v1/clinics";

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  @Test
  void grantsAccessToAKnownClient() {
    JsonNode granted =
        Caller.json(new Caller(platform.simulator()).token("scriptline", "sandbox-client-secret"));
    assertThat(granted.path("access_token").asString()).isNotBlank();
    assertThat(granted.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(granted.path("expires_in").isInt()).isTrue();
    assertThat(granted.path("expires_in").intValue()).isEqualTo(3600);
  }

  @Test
  void countsWhatItGrants() {
    Caller caller = new Caller(platform.simulator());
    JsonNode before = Caller.json(caller.get("/sim/authentications"));
    caller.token("scriptline", "wrong");
    caller.with("Authorization", "Bearer " + caller.accessToken());
    caller.login("dr.byrne@clinic.example.org", "wrong");
    caller.login("dr.byrne@clinic.example.org", "battery-staple");

    JsonNode after = Caller.json(caller.get("/sim/authentications"));
    assertThat(after.path("tokens").intValue() - before.path("tokens").intValue()).isEqualTo(1);
    assertThat(after.path("logins").intValue() - before.path("logins").intValue()).isEqualTo(1);
  }

  @Test
  void turnsAwayAnUnknownClient() {
    HttpResponse<String> answer = new Caller(platform.simulator()).token("scriptline", "wrong");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
  }

  @Test
  void wantsTheClientsStepFormEncoded() {
    HttpResponse<String> answer =
        new Caller(platform.simulator())
            .post("/oauth/token", Map.of("grant_type", "client_credentials"));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void grantsASessionToAPrescriber() {
    Caller caller = new Caller(platform.simulator());
    caller.with("Authorization", "Bearer " + caller.accessToken());
    JsonNode answer = Caller.json(caller.login("dr.byrne@clinic.example.org", "battery-staple"));
    assertThat(answer.path("success").booleanValue()).isTrue();
    assertThat(answer.at("/data/token").asString()).isNotBlank();
    assertThat(answer.at("/data/expires_in").intValue()).isEqualTo(1800);
  }

  @Test
  void answersWrongLoginDetailsWithStatus200() {
    Caller caller = new Caller(platform.simulator());
    caller.with("Authorization", "Bearer " + caller.accessToken());
    HttpResponse<String> answer = caller.login("dr.byrne@clinic.example.org", "wrong");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"success\":false,\"message\":\"Invalid login details.\"}");
  }

  @Test
  void writesRefusalsIntoTheLedgerWithoutWhatWasSent() {
    Caller caller = new Caller(platform.simulator());
    caller.token("scriptline", "wrong-secret");
    caller.with("Authorization", "Bearer " + caller.accessToken());
    caller.login("dr.byrne@clinic.example.org", "wrong-password");
    assertThat(caller.get("/sim/ledger?type=refusal").body())
        .contains("\"on\":\"token\"", "\"on\":\"login\"", "Invalid login details.")
        .doesNotContain("wrong-", "dr.byrne");
  }

  @Test
  void letsNobodyLogInWithoutAccess() {
    HttpResponse<String> answer =
        new Caller(platform.simulator()).login("dr.byrne@clinic.example.org", "battery-staple");
    assertThat(Caller.message(answer)).isEqualTo("Unauthenticated.");
  }

  @Test
  void wantsBothTokensOnEveryCall() {
    Caller accessOnly = new Caller(platform.simulator());
    accessOnly.with("Authorization", "Bearer " + accessOnly.accessToken());
    assertThat(Caller.message(accessOnly.get(CLINICS))).isEqualTo("Unauthenticated.");

    Caller strange = new Caller(platform.simulator());
    strange.with("Authorization", "Bearer x").with("X-Session-Token", "y");
    assertThat(Caller.message(strange.get(CLINICS))).isEqualTo("Unauthenticated.");

    assertThat(Caller.murphy(platform.simulator()).get(CLINICS).body()).contains("994");
  }

  @Test // integrators have met both, and must understand both
  void answersUnauthenticatedInBothForms() {
    Caller stranger = new Caller(platform.simulator());
    assertThat(stranger.get(CLINICS).statusCode()).isEqualTo(401);
    assertThat(stranger.get(CLINICS).statusCode()).isEqualTo(200);
    assertThat(stranger.get(CLINICS).statusCode()).isEqualTo(401);

    stranger.set("unauthenticated", "200");
    assertThat(stranger.get(CLINICS).statusCode()).isEqualTo(200);
    assertThat(stranger.get(CLINICS).statusCode()).isEqualTo(200);
  }

  @Test
  void letsTokensExpireForReal() {
    Caller caller = new Caller(platform.simulator());
    caller.set("expiresInSeconds", 1);
    caller.signIn("dr.murphy@clinic.example.org", "correct-horse");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(caller.get(CLINICS).body()).contains("Unauthenticated."));
  }

  @Test
  void tellsTheOrderedLife() {
    Caller caller = new Caller(platform.simulator());
    caller.set("expiresInSeconds", 90);
    JsonNode granted = Caller.json(caller.token("scriptline", "sandbox-client-secret"));
    assertThat(granted.path("expires_in").intValue()).isEqualTo(90);
    caller.with("Authorization", "Bearer " + granted.path("access_token").asString());
    JsonNode session = Caller.json(caller.login("dr.byrne@clinic.example.org", "battery-staple"));
    assertThat(session.at("/data/expires_in").intValue()).isEqualTo(90);
  }
}
