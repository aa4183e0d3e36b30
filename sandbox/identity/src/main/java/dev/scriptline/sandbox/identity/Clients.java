package dev.scriptline.sandbox.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens: two web apps without a secret, which must prove their
 * codes, and the clinics' system.
 */
final class Clients {

  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /**
   * Where an app's origin takes answers: its start page, after a sign-in, and in the frame of a
   * silent renewal.
   */
  private static final List<String> ANSWER_PATHS = List.of("", "/", "/signed-in", "/renewed");

  private Clients() {}

  static List<RegisteredClient> of(IdentitySettings settings) {
    return List.of(
        webApp("scriptline-patient", "http://127.0.0.1:8080", settings, "patient"),
        webApp("scriptline-console", "http://127.0.0.1:8083", settings, "support", "operations"),
        intake());
  }

  private static RegisteredClient webApp(
      String id, String usualOrigin, IdentitySettings settings, String... scopes) {
    RegisteredClient.Builder client =
        RegisteredClient.withId(id)
            .clientId(id)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .scope(OidcScopes.OPENID)
            .scopes(all -> all.addAll(List.of(scopes)))
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(tokens());
    redirectTo(client, usualOrigin);
    settings.browserOrigins().stream().map(URI::toString).forEach(o -> redirectTo(client, o));
    return client.build();
  }

  private static void redirectTo(RegisteredClient.Builder client, String origin) {
    ANSWER_PATHS.forEach(
        path -> client.redirectUri(origin + path).postLogoutRedirectUri(origin + path));
  }

  private static RegisteredClient intake() {
    return RegisteredClient.withId("intake")
        .clientId("intake")
        .clientSecret("{noop}intake")
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope("intake")
        .tokenSettings(tokens())
        .build();
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
  }
}
