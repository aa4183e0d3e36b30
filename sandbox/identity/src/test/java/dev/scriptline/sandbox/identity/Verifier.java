package dev.scriptline.sandbox.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's side, without Spring: finds the keys by the discovery document and verifies a token
 * with them.
 */
final class Verifier {

  private Verifier() {}

  static JWTClaimsSet verified(URI provider, String token) throws Exception {
    String document;
    try (Browser browser = new Browser(provider)) {
      document = browser.get("/.well-known/openid-configuration").body();
    }
    String keys = JsonMapper.shared().readTree(document).path("jwks_uri").asString();
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, JWKSourceBuilder.create(URI.create(keys).toURL()).build()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            "scriptline",
            new JWTClaimsSet.Builder().issuer(provider.toString()).build(),
            Set.of("sub", "exp", "iat", "jti", "scope")));
    return processor.process(token, null);
  }
}
