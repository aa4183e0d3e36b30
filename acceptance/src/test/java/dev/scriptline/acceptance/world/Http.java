package dev.scriptline.acceptance.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client; what goes wrong on the way is an answer too ({@code status} 0). */
final class Http {

  static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Answer get(URI uri, String token) {
    return send(request(uri, token, Map.of()).GET().build());
  }

  Answer put(URI uri, String token, Object body) {
    return send(
        request(uri, token, Map.of())
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer post(URI uri, String token, Map<String, String> headers, Object body) {
    return send(
        request(uri, token, headers)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer delete(URI uri) {
    return send(request(uri, "", Map.of()).DELETE().build());
  }

  private static HttpRequest.Builder request(URI uri, String token, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(request, response.statusCode(), response.body());
    } catch (IOException e) {
      return new Answer(request, 0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   */
  record Answer(HttpRequest request, int status, String body) {

    JsonNode json() {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    JsonNode expect(int... expected) {
      for (int one : expected) {
        if (status == one) {
          return json();
        }
      }
      throw new AssertionError(
          "%s %s: %d %s".formatted(request.method(), request.uri().getPath(), status, body));
    }
  }
}
