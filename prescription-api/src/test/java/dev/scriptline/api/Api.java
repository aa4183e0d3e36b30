package dev.scriptline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client meets it. */
public class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Api(int port) {
    this.port = port;
  }

  /** An answer; a body that is no JSON fails the test. */
  public record Answer(int status, String body, Map<String, List<String>> headers) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String text(String pointer) {
      return json().at(pointer).asString();
    }

    /** The header's value; empty where it is absent. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  public Answer get(String path, @Nullable String token) {
    return exchange(request(path, token).GET());
  }

  public Answer put(String path, @Nullable String token, Object body) {
    return exchange(request(path, token).PUT(json(body)));
  }

  public Answer post(String path, @Nullable String token, Object body, String... headers) {
    HttpRequest.Builder request = request(path, token).POST(json(body));
    return exchange(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer postCsv(String path, @Nullable String token, String body) {
    return exchange(
        request(path, token)
            .setHeader("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofString(
        body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  private Answer exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException("The service did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    }
  }
}
