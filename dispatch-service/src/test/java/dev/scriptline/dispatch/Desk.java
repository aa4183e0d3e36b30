package dev.scriptline.dispatch;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the service's HTTP interface. */
public record Desk(int port, LocalInfrastructure infrastructure) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * What came back.
   *
   * @param body missing where there was none
   */
  public record Answer(int status, JsonNode body, String text) {}

  public Answer get(String scope, String path) {
    return call(scope, path, "GET", BodyPublishers.noBody());
  }

  public Answer put(String scope, String path, String json) {
    return call(scope, path, "PUT", BodyPublishers.ofString(json));
  }

  public Answer post(String scope, String path, String json) {
    return call(scope, path, "POST", BodyPublishers.ofString(json));
  }

  private Answer call(String scope, String path, String method, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .method(method, body)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + infrastructure.token(scope, Map.of()))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), JsonMapper.shared().readTree(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
