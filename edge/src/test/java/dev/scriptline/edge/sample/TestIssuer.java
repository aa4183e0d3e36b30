package dev.scriptline.edge.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An issuer with one key; its address is known before it runs. */
public final class TestIssuer implements AutoCloseable {

  public static final String AUDIENCE = "scriptline";

  private final RSAKey key = newKey();
  private final int port;
  private @Nullable HttpServer server;

  private TestIssuer(int port) {
    this.port = port;
  }

  public static TestIssuer stopped() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new TestIssuer(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestIssuer started() {
    return stopped().start();
  }

  public TestIssuer start() {
    try {
      HttpServer starting =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      answer(
          starting,
          "/.well-known/openid-configuration",
          "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address()));
      answer(starting, "/keys", new JWKSet(key).toString());
      starting.start();
      server = starting;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** A good token of the scope. */
  public String token(String scope) {
    return token(claims -> claims.claim("scope", scope));
  }

  /** A good token with changes; the last word is the change's. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(key, change);
  }

  /** A token that somebody else signed under the issuer's key id. */
  public String forged(String scope) {
    try {
      RSAKey other = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
      return signed(other, claims -> claims.claim("scope", scope));
    } catch (IllegalStateException e) {
      throw new AssertionError(e);
    }
  }

  private String signed(RSAKey signer, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(AUDIENCE)
            .subject("anna")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
              change.apply(claims).build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpServer server, String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
