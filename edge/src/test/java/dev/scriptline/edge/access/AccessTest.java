package dev.scriptline.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.RunningSample.Answer;
import dev.scriptline.edge.sample.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

  private static final String PATIENT = "0a11a000-0000-4000-8000-000000000001";

  private static TestIssuer issuer;
  private static RunningSample service;

  @BeforeAll
  static void start() {
    issuer = TestIssuer.started();
    service =
        RunningSample.started(
            issuer, "BROWSER_ORIGINS=http://127.0.0.1:8080,http://web.example.org");
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
  }

  @ParameterizedTest
  @CsvSource({
    "patient,/intake,403",
    "patient,/support,403",
    "patient,/operations,403",
    "intake,/intake,200",
    "intake,/support,403",
    "intake,/operations,403",
    "support,/intake,403",
    "support,/support,200",
    "support,/operations,403",
    "operations,/intake,403",
    "operations,/support,403",
    "operations,/operations,200",
    "support operations,/support,200",
    "openid,/support,403",
    "Support,/support,403",
    "patient,/undeclared,403",
    "support,/undeclared,403"
  })
  void allowsWhatTheScopeIsFor(String scope, String path, int status) {
    assertThat(service.get(path, issuer.token(scope)).status()).isEqualTo(status);
  }

  @Test
  void readsScopesFromEitherClaimAndEitherForm() {
    String list = issuer.token(claims -> claims.claim("scope", List.of("openid", "support")));
    String scp = issuer.token(claims -> claims.claim("scp", List.of("support")));

    assertThat(service.get("/support", list).status()).isEqualTo(200);
    assertThat(service.get("/support", scp).status()).isEqualTo(200);
  }

  @Test
  void asksWhoComesWithoutATokenForOne() {
    Answer answer = service.get("/support", "");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void tellsAMissingScopeFromAMissingToken() {
    Answer answer = service.get("/support", issuer.token("patient"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("forbidden");
    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
  }

  @Test // a route that no rule names must not show whether it exists
  void deniesWhatNoRuleNames() {
    assertThat(service.get("/undeclared", "").status()).isEqualTo(401);
    assertThat(service.get("/actuator/health", "").status()).isEqualTo(401);
    assertThat(service.get("/actuator/health", issuer.token("operations")).status()).isEqualTo(403);
  }

  @Test
  void takesNoTokenOfAnotherAudienceIssuerOrSigner() {
    refuses(issuer.token(claims -> claims.audience("another").claim("scope", "support")));
    refuses(issuer.token(claims -> claims.audience((String) null).claim("scope", "support")));
    refuses(issuer.token(claims -> claims.issuer("http://127.0.0.1:1").claim("scope", "support")));
    refuses(issuer.token(claims -> claims.subject(null).claim("scope", "support")));
    refuses(issuer.forged("support"));
    refuses("not-a-token");
    refuses(unsigned());
  }

  @Test
  void allowsThirtySecondsOfSkewAndNoMore() {
    assertThat(service.get("/support", expiring(Instant.now().minusSeconds(20))).status())
        .isEqualTo(200);
    refuses(expiring(Instant.now().minusSeconds(40)));
    refuses(issuer.token(claims -> claims.expirationTime(null).claim("scope", "support")));
    refuses(
        issuer.token(claims ->
            claims
                .notBeforeTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("scope", "support")));
  }

  @Test // a token in an address ends up in every log on its way
  void takesTokensOnlyFromTheHeader() {
    String token = issuer.token("support");

    assertThat(service.get("/support?access_token=" + token, "").status()).isEqualTo(401);
    Answer form =
        service.send(
            service
                .request("/support", "", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + token)));
    assertThat(form.status()).isEqualTo(401);
  }

  @Test
  void keepsNoSessionAndForbidsFramesAndCaches() {
    Answer answer = service.get("/open", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void letsTheWebAppsCallAndNobodyElse() {
    assertThat(preflight("http://127.0.0.1:8080").header("Access-Control-Allow-Headers"))
        .containsIgnoringCase("Idempotency-Key");
    assertThat(preflight("http://web.example.org").status()).isEqualTo(200);

    Answer foreign = preflight("http://evil.example.org");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo("origin-not-allowed");
    assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void namesTheCallerToTheController() {
    String token =
        issuer.token(claims -> claims.claim("scope", "patient").claim("patient_id", PATIENT));

    Answer answer = service.get("/caller", token);

    assertThat(answer.json().path("subject").asString()).isEqualTo("anna");
    assertThat(answer.json().path("role").asString()).isEqualTo("PATIENT");
    assertThat(answer.json().path("patient").asString()).isEqualTo(PATIENT);
  }

  @Test
  void refusesAPatientWhoseTokenNamesNone() {
    String malformed =
        issuer.token(claims -> claims.claim("scope", "patient").claim("patient_id", "anna"));

    assertThat(service.get("/caller", issuer.token("patient")).code()).isEqualTo("forbidden");
    assertThat(service.get("/caller", malformed).code()).isEqualTo("forbidden");
  }

  private static String expiring(Instant at) {
    return issuer.token(claims ->
        claims
            .issueTime(Date.from(at.minusSeconds(300)))
            .expirationTime(Date.from(at))
            .claim("scope", "support"));
  }

  private static String unsigned() {
    String[] parts = issuer.token("support").split("\\.");
    return Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";
  }

  private static void refuses(String token) {
    Answer answer = service.get("/support", token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
  }

  private static Answer preflight(String origin) {
    return service.send(
        service
            .request(
                "/orders",
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,idempotency-key")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
