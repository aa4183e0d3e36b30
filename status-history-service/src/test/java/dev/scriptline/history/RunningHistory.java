package dev.scriptline.history;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on real servers; one for all the integration tests of this module. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // The tests' own clients print their settings each time.
    properties = "logging.level.org.apache.kafka=warn")
public abstract class RunningHistory {

  @RegisterExtension
  protected static final LocalInfrastructure infrastructure =
      LocalInfrastructure.forService("history");

  protected static final EventCodec CODEC = new EventCodec();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired protected JdbcClient jdbc;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  /** The event's value on the topic. */
  public static byte[] encoded(PrescriptionStatusChanged event) {
    return CODEC.encode(event, "/test").value();
  }

  protected static void tell(List<PrescriptionStatusChanged> events) {
    events.forEach(event -> infrastructure.produce(CODEC.encode(event, "/test")));
  }

  protected HttpResponse<String> post(String path, String token, String json) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    return send(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  protected HttpResponse<String> get(String path, String token) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
