package dev.scriptline.sandbox.launcher.drift;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over the interfaces that everybody has. */
final class Asked implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration ANSWER = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Supplier<String> token;

  Asked(Supplier<String> token) {
    this.token = token;
  }

  /** What is there; nothing where the answer is 404. */
  Optional<JsonNode> get(URI address) {
    return send(request(address).GET().build());
  }

  Optional<JsonNode> post(URI address, String json) {
    return send(request(address).POST(BodyPublishers.ofString(json)).build());
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", "application/json");
  }

  private Optional<JsonNode> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (answer.statusCode() != 200) {
        throw new CannotStartException(
            "%s answers with %d.".formatted(request.uri(), answer.statusCode()));
      }
      return Optional.of(JSON.readTree(answer.body()));
    } catch (IOException _) {
      throw new CannotStartException("%s does not answer.".formatted(request.uri()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while comparing.");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
