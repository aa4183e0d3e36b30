package dev.scriptline.sandbox.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What an access token says beside the standard: our audience, the scopes in one string (RFC 9068),
 * and the patient.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  static final String AUDIENCE = "scriptline";

  @Override
  public void customize(JwtEncodingContext context) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    Authentication principal = context.getPrincipal();
    Optional<UUID> patient =
        principal == null
            ? Optional.empty()
            : Person.named(principal.getName()).flatMap(Person::patientId);
    put(context.getAuthorizedScopes(), patient, context.getClaims()::claim);
  }

  /** The patient is named only to those who ask in the patient's name. */
  static void put(Set<String> scopes, Optional<UUID> patient, BiConsumer<String, Object> claims) {
    claims.accept("aud", List.of(AUDIENCE));
    claims.accept("scope", String.join(" ", new TreeSet<>(scopes)));
    if (scopes.contains("patient")) {
      patient.ifPresent(id -> claims.accept("patient_id", id.toString()));
    }
  }
}
