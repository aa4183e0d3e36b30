package dev.scriptline.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes out of a request for a sign-in the scopes that the client may not have or the person has
 * not.
 */
final class NarrowedRequest implements AuthenticationConverter {

  private final AuthenticationConverter standard =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();
  private final RegisteredClientRepository clients;

  NarrowedRequest(RegisteredClientRepository clients) {
    this.clients = clients;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return standard.convert(request)
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        ? narrowed(asked)
        : null;
  }

  private Authentication narrowed(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    RegisteredClient client = clients.findByClientId(asked.getClientId());
    if (client == null) {
      return asked;
    }
    Authentication principal = (Authentication) asked.getPrincipal();
    Set<String> scopes = new HashSet<>(asked.getScopes());
    scopes.retainAll(client.getScopes());
    Person.named(principal.getName())
        .ifPresent(person ->
            scopes.removeIf(
                scope -> !scope.equals(OidcScopes.OPENID) && !person.scopes().contains(scope)));
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        asked.getAuthorizationUri(),
        asked.getClientId(),
        principal,
        asked.getRedirectUri(),
        asked.getState(),
        scopes,
        asked.getAdditionalParameters());
  }
}
