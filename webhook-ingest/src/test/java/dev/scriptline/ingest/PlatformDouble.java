package dev.scriptline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls as the platform does, and as those do who pretend to be it. */
public final class PlatformDouble {

  public static final String HEADER = "X-Platform-Signature";

  private static final String SECRET = "whsec-sandbox-0123456789abcdef";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** As long as the platform waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI address;

  PlatformDouble(int port) {
    this.address = URI.create("http://127.0.0.1:%d/webhooks/platform".formatted(port));
  }

  /** A signed callback. */
  public HttpResponse<String> calls(byte[] body) {
    return send(body, HEADER, sign(body));
  }

  public HttpResponse<String> calls(String body) {
    return calls(body.getBytes(StandardCharsets.UTF_8));
  }

  /** A signed callback; nothing where no answer came within the platform's patience. */
  public Optional<HttpResponse<String>> tries(byte[] body) {
    try {
      return Optional.of(calls(body));
    } catch (AssertionError _) {
      return Optional.empty();
    }
  }

  /** A signed callback in chunks, without an announced length. */
  public HttpResponse<String> callsInChunks(byte[] body) {
    return send(
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), HEADER, sign(body));
  }

  /** A body with whatever headers: name, value, name, value … */
  public HttpResponse<String> send(byte[] body, String... headers) {
    return send(BodyPublishers.ofByteArray(body), headers);
  }

  private HttpResponse<String> send(BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE).POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  public static String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
