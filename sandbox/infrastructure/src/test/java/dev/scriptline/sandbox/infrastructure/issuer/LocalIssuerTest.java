package dev.scriptline.sandbox.infrastructure.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalIssuerTest {

  private static final Map<String, Object> ANNA =
      Map.of("patient_id", "0a11a000-0000-4000-8000-000000000001");

  private final LocalIssuer issuer = LocalIssuer.started();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void isFoundByDiscovery() throws Exception {
    Map<String, Object> discovery =
        JSONObjectUtils.parse(get(issuer.issuerUri() + "/.well-known/openid-configuration"));

    assertThat(discovery).containsEntry("issuer", issuer.issuerUri());
    JWKSet keys = JWKSet.parse(get(JSONObjectUtils.getString(discovery, "jwks_uri")));
    assertThat(keys.getKeys()).singleElement().matches(key -> !key.isPrivate());
  }

  @Test
  void mintsAGoodToken() throws Exception {
    SignedJWT token = SignedJWT.parse(issuer.token("patient support", ANNA));

    assertThat(isSignedByIssuer(token)).isTrue();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(issuer.issuerUri());
    assertThat(claims.getAudience()).containsExactly("scriptline");
    assertThat(claims.getStringClaim("scope")).isEqualTo("patient support");
    assertThat(claims.getClaims()).containsAllEntriesOf(ANNA);
    assertThat(claims.getExpirationTime()).isAfter(Instant.now());
  }

  @Test
  void mintsTokensThatAreWrongInOneThing() throws Exception {
    SignedJWT expired = SignedJWT.parse(issuer.expiredToken("patient", ANNA));
    assertThat(isSignedByIssuer(expired)).isTrue();
    assertThat(expired.getJWTClaimsSet().getExpirationTime()).isBefore(new Date());

    SignedJWT elsewhere = SignedJWT.parse(issuer.tokenForAudience("another", "patient", ANNA));
    assertThat(isSignedByIssuer(elsewhere)).isTrue();
    assertThat(elsewhere.getJWTClaimsSet().getAudience()).containsExactly("another");

    SignedJWT foreign = SignedJWT.parse(issuer.foreignToken("patient", ANNA));
    assertThat(isSignedByIssuer(foreign)).isFalse();
    assertThat(foreign.getJWTClaimsSet().getExpirationTime()).isAfter(Instant.now());
  }

  private boolean isSignedByIssuer(SignedJWT token) throws Exception {
    JWKSet keys = JWKSet.parse(get(issuer.issuerUri() + "/jwks"));
    JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(key).as("the key that the token names").isNotNull();
    return token.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  private static String get(String uri) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(uri)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    }
  }
}
