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
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes from service to service with one person's token. */
record Rounds(HttpClient client, String token) {

  /**
   * Longer than dispatch-service takes at the most: 15 s for the platform, then the mail server.
   */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * One service's part.
   *
   * @param region empty for whatever the service says without one
   * @param parameters that follow the region, each with its {@code &}
   */
  Told ask(URI service, String region, String parameters) {
    String query = (region.isEmpty() ? "" : "region=" + region) + parameters;
    return send(request(service.resolve("/api/readiness?" + query)))
        .map(Rounds::read)
        .orElseGet(Nobody::new);
  }

  /** The regions that patients can choose; one without a name where nobody says. */
  List<String> regions(URI api) {
    List<String> regions =
        send(request(api.resolve("/api/regions"))).stream()
            .flatMap(answer -> json(answer).valueStream())
            .map(region -> region.path("code").asString(""))
            .filter(code -> !code.isEmpty())
            .toList();
    return regions.isEmpty() ? List.of("") : regions;
  }

  /** Lets the platform send its test event; empty where the platform does not answer. */
  Optional<HttpResponse<String>> orderTestEvent(URI platform) {
    return send(
        HttpRequest.newBuilder(platform.resolve("/sim/webhooks/test"))
            .timeout(ANSWER)
            .POST(BodyPublishers.noBody())
            .build());
  }

  private HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .build();
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
