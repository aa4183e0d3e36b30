package dev.scriptline.sandbox.launcher.doctor;

import dev.scriptline.sandbox.launcher.doctor.Told.Nobody;
import dev.scriptline.sandbox.launcher.doctor.Told.Part;
import dev.scriptline.sandbox.launcher.doctor.Told.Strange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes from service to service with one person's token. */
record Rounds(HttpClient client, String token) {

  /** Longer than dispatch-service takes at the most: 15 s for the platform, then the mail server. */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Told ask(URI service, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/readiness" + query))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .build();
    return send(request).map(Rounds::read).orElseGet(Nobody::new);
  }

  /** Lets the platform send its test event; empty where the platform does not answer. */
  Optional<HttpResponse<String>> orderTestEvent(URI platform) {
    return send(
        HttpRequest.newBuilder(platform.resolve("/sim/webhooks/test"))
            .timeout(ANSWER)
            .POST(BodyPublishers.noBody())
            .build());
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException _) {
      return JSON.createObjectNode();
    }
  }

  private static Told read(HttpResponse<String> answer) {
    JsonNode body = json(answer);
    return answer.statusCode() == 200 && body.isArray()
        ? new Part(body.valueStream().toList())
        : new Strange(answer.statusCode());
  }

  private Optional<HttpResponse<String>> send(HttpRequest request) {
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The doctor was interrupted.", e);
    }
  }
}
