package dev.scriptline.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityProviderTest {

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
  void describesItself() {
    JsonNode document = json(browser.get("/.well-known/openid-configuration"));

    assertThat(document.path("issuer").asString()).isEqualTo(provider.baseUri().toString());
    assertThat(document.path("authorization_endpoint").asString())
        .isEqualTo(provider.baseUri() + "/oauth2/authorize");
    assertThat(document.path("code_challenge_methods_supported").toString()).contains("S256");
  }

  @Test
  void letsOnlyTheAppsRedeemFromABrowser() {
    assertThat(preflight(PATIENT_APP).headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue(PATIENT_APP);
    assertThat(preflight("http://evil.example.org").statusCode()).isEqualTo(403);
  }

  @Test
  void givesTheClinicATokenForItsSecret() throws Exception {
    Map<String, String> grant = Map.of("grant_type", "client_credentials", "scope", "intake");
    HttpResponse<String> answer =
        browser.post("/oauth2/token", grant, "Authorization", "Basic aW50YWtlOmludGFrZQ==");

    JWTClaimsSet claims = verified(json(answer));
    assertThat(claims.getSubject()).isEqualTo("intake");
    assertThat(claims.getStringClaim("scope")).isEqualTo("intake");
    assertThat(
            browser
                .post("/oauth2/token", grant, "Authorization", "Basic aW50YWtlOndyb25n")
                .statusCode())
        .isEqualTo(401);
  }

  @Test // whoever signed in before a restart of the sandbox stays signed in at the services
  void keepsItsKeyOverARestart(@TempDir Path kept) throws Exception {
    IdentitySettings settings = new IdentitySettings(0, kept, List.of()).withPort(freshPort());
    String token;
    try (IdentityProvider before = IdentityProvider.start(settings);
        Browser asking = new Browser(before.baseUri())) {
      token = token(asking);
    }
    try (IdentityProvider after = IdentityProvider.start(settings)) {
      assertThat(Verifier.verified(after.baseUri(), token).getSubject()).isEqualTo("anna");
    }
  }

  @Test
  void doesNotVouchForAnothersKey(@TempDir Path other) throws Exception {
    try (IdentityProvider stranger =
            IdentityProvider.start(new IdentitySettings(0, other, List.of()));
        Browser asking = new Browser(stranger.baseUri())) {
      String token = token(asking);
      assertThatThrownBy(() -> Verifier.verified(provider.baseUri(), token)).isNotNull();
    }
  }

  @Test // in a container, where the loopback address is nobody's but its own
  void listensWhereItIsToldAndIsCalledAsEver(@TempDir Path kept) throws Exception {
    int port = freshPort();
    IdentitySettings settings = new IdentitySettings("127.0.0.2", port, kept, List.of());
    try (IdentityProvider elsewhere = IdentityProvider.start(settings);
        Socket there = new Socket("127.0.0.2", port)) {
      assertThat(there.isConnected()).isTrue();
      assertThat(elsewhere.baseUri()).hasToString("http://127.0.0.1:" + port);
      assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
          .isInstanceOf(IOException.class);
    }
  }

  private static String token(Browser browser) {
    return json(browser.postJson("/sandbox/tokens", "{\"as\":\"anna\"}"))
        .path("access_token")
        .asString();
  }

  private static IdentitySettings settings() {
    return new IdentitySettings(
        0, data, List.of(URI.create(PATIENT_APP), URI.create("http://127.0.0.1:8083")));
  }

  private static int freshPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private HttpResponse<String> preflight(String origin) {
    return browser.send(
        HttpRequest.newBuilder(provider.baseUri().resolve("/oauth2/token"))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static JWTClaimsSet verified(JsonNode answer) throws Exception {
    return Verifier.verified(provider.baseUri(), answer.path("access_token").asString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
