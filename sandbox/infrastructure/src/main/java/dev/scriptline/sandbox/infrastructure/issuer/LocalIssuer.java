package dev.scriptline.sandbox.infrastructure.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An OpenID provider for services' tests: discovery document, keys, and whatever token a test wants
 * to show, good or bad. It asks nobody to sign in.
 */
public final class LocalIssuer implements AutoCloseable {

  public static final String AUDIENCE = "scriptline";

  private static final int KEY_BITS = 2048;
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final RSAKey key = newKey();
  private final HttpServer server;

  private LocalIssuer(HttpServer server) {
    this.server = server;
  }

  /** An issuer on a free port. */
  public static LocalIssuer started() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOCALHOST, 0), 0);
      LocalIssuer issuer = new LocalIssuer(server);
      issuer.serve("/.well-known/openid-configuration", issuer.discovery());
      issuer.serve("/jwks", new JWKSet(issuer.key).toString(true));
      server.setExecutor(Thread::startVirtualThread);
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException("The issuer cannot listen.", e);
    }
  }

  /** The issuer's address, the {@code iss} of its tokens. */
  public String issuerUri() {
    return "http://%s:%d".formatted(Ports.LOCALHOST, server.getAddress().getPort());
  }

  /**
   * A good token.
   *
   * @param scopes separated by blanks
   * @param claims added to the usual ones, or put in their place
   */
  public String token(String scopes, Map<String, Object> claims) {
    return signed(key, claims(scopes, Instant.now(), AUDIENCE, claims));
  }

  /** A token that was good until two hours ago. */
  public String expiredToken(String scopes, Map<String, Object> claims) {
    Instant longAgo = Instant.now().minus(LIFETIME.multipliedBy(3));
    return signed(key, claims(scopes, longAgo, AUDIENCE, claims));
  }

  /** A good token for somebody else. */
  public String tokenForAudience(String audience, String scopes, Map<String, Object> claims) {
    return signed(key, claims(scopes, Instant.now(), audience, claims));
  }

  /** A token that names this issuer and its key, and was signed by another. */
  public String foreignToken(String scopes, Map<String, Object> claims) {
    return signed(newKey(), claims(scopes, Instant.now(), AUDIENCE, claims));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JWTClaimsSet claims(
      String scopes, Instant issued, String audience, Map<String, Object> more) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issuer(issuerUri())
            .subject("test-" + scopes.replace(' ', '-'))
            .audience(audience)
            .issueTime(Date.from(issued))
            .notBeforeTime(Date.from(issued))
            .expirationTime(Date.from(issued.plus(LIFETIME)))
            .claim("scope", scopes);
    more.forEach(claims::claim);
    return claims.build();
  }

  private String signed(RSAKey signer, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A token cannot be signed.", e);
    }
  }

  private String discovery() {
    return JSONObjectUtils.toJSONString(
        Map.of(
            "issuer", issuerUri(),
            "jwks_uri", issuerUri() + "/jwks",
            "authorization_endpoint", issuerUri() + "/authorize",
            "token_endpoint", issuerUri() + "/token",
            "response_types_supported", List.of("code"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("RS256")));
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(KEY_BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("A signing key cannot be made.", e);
    }
  }
}
