package dev.scriptline.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInTest {

  private static final String ANNA = "0a11a000-0000-4000-8000-000000000001";
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

  @Test
  void signsAnnaInForThePatientApp() throws Exception {
    String code = browser.code("scriptline-patient", "openid patient", "anna");
    JsonNode answer = json(browser.redeem("scriptline-patient", code, Browser.VERIFIER));

    JWTClaimsSet claims = verified(answer);
    assertThat(claims.getSubject()).isEqualTo("anna");
    assertThat(claims.getStringClaim("scope")).isEqualTo("openid patient");
    assertThat(claims.getStringClaim("patient_id")).isEqualTo(ANNA);
    assertThat(answer.path("id_token").asString()).isNotEmpty();
    assertThat(answer.path("refresh_token").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "scriptline-patient, openid patient support, anna, openid patient",
    "scriptline-patient, openid patient, sam, openid",
    "scriptline-console, openid support operations, sam, openid support",
    "scriptline-console, openid support operations, olga, openid operations support",
    "scriptline-console, openid operations, olga, openid operations",
    "scriptline-console, openid support operations, anna, openid"
  })
  void grantsWhatWasAskedAndTheClientMayAndThePersonHas(
      String client, String asked, String name, String granted) throws Exception {
    String code = browser.code(client, asked, name);
    JsonNode answer = json(browser.redeem(client, code, Browser.VERIFIER));

    assertThat(verified(answer).getStringClaim("scope")).isEqualTo(granted);
  }

  @Test // a token that may do nothing in the patient's name must not name the patient
  void namesThePatientOnlyWithThePatientsScope() throws Exception {
    String code = browser.code("scriptline-console", "openid support", "anna");
    JsonNode answer = json(browser.redeem("scriptline-console", code, Browser.VERIFIER));

    assertThat(verified(answer).getClaim("patient_id")).isNull();
  }

  @Test
  void asksForTheProofOfACode() {
    HttpResponse<String> unproven =
        browser.authorize(
            "scriptline-patient",
            "openid patient",
            Map.of("code_challenge", "", "code_challenge_method", ""));
    assertThat(Browser.parameter(Browser.location(unproven), "error")).isEqualTo("invalid_request");

    String code = browser.code("scriptline-patient", "openid patient", "anna");
    HttpResponse<String> stolen = browser.redeem("scriptline-patient", code, "x".repeat(43));
    assertThat(stolen.statusCode()).isEqualTo(400);
    assertThat(json(stolen).path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void sendsNobodyToAnotherAddress() {
    HttpResponse<String> answer =
        browser.authorize(
            "scriptline-patient",
            "openid patient",
            Map.of("redirect_uri", "http://evil.example.org/"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This did not work").doesNotContain("evil");
  }

  @Test
  void tellsAWrongPasswordKindly() {
    HttpResponse<String> refused = browser.signIn("anna", "sean");
    URI again = Browser.location(refused);
    HttpResponse<String> page = browser.get(again.getRawPath() + "?" + again.getRawQuery());

    assertThat(page.body())
        .contains("do not belong together", "role=\"alert\"")
        .contains("aria-describedby=\"wrong\"");
    assertThat(Browser.location(browser.signIn("nobody", "nobody"))).isEqualTo(again);
  }

  @Test
  void takesNoSignInWithoutTheFormsToken() {
    HttpResponse<String> forged =
        browser.post("/sign-in", Map.of("username", "anna", "password", "anna"));

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void showsAPageThatLoadsNothingFromElsewhere() {
    HttpResponse<String> page = browser.get("/sign-in");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' ")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<label for=\"username\">", "<label for=\"password\">")
        .doesNotContain("http://", "https://", "<script", "{{");
  }

  @Test
  void renewsSilentlyInAFrameOfTheApp() {
    Map<String, String> silently = Map.of("prompt", "none");
    HttpResponse<String> unknown =
        browser.authorize("scriptline-patient", "openid patient", silently);
    assertThat(Browser.location(unknown).toString()).contains("error=login_required");

    browser.code("scriptline-patient", "openid patient", "anna");
    HttpResponse<String> renewed =
        browser.authorize("scriptline-patient", "openid patient", silently);
    assertThat(Browser.parameter(Browser.location(renewed), "code")).isNotEmpty();
    assertThat(renewed.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(renewed.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors " + PATIENT_APP + " http://127.0.0.1:8083");
  }

  @Test // a silent request passes the rule that asks for a sign-in, so nothing may come of it
  // without one
  void givesNoCodeToAStranger() {
    for (String scope : List.of("openid patient", "patient", "")) {
      HttpResponse<String> answer =
          browser.authorize("scriptline-patient", scope, Map.of("prompt", "none"));
      assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }
    assertThat(browser.get("/userinfo?prompt=none").statusCode()).isNotEqualTo(200);
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
