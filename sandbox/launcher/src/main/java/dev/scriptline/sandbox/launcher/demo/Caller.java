package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls one service for one person. A call that got no answer, or one of 5xx, is repeated as it
 * was: every request of the demo may safely be made twice, a send by its idempotency key.
 */
final class Caller {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final HttpClient client;
  private final URI root;
  private final Supplier<String> token;
  private final Narrator narrator;

  Caller(HttpClient client, URI root, Supplier<String> token, Narrator narrator) {
    this.client = client;
    this.root = root;
    this.token = token;
    this.narrator = narrator;
  }

  JsonNode get(String path) {
    return ok(send(request(path).GET().build()));
  }

  /** What is there, unless it is not there yet. */
  Optional<JsonNode> find(String path) {
    HttpResponse<String> answer = send(request(path).GET().build());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(ok(answer));
  }

  void put(String path, Object body) {
    ok(send(request(path).PUT(json(body)).build()));
  }

  HttpResponse<String> post(String path, Map<String, String> headers, Object body) {
    HttpRequest.Builder request = request(path).POST(json(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  static JsonNode ok(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new StepFailedException(
          "%s %s was answered with %s."
              .formatted(answer.request().method(), answer.uri().getPath(), described(answer)));
    }
    return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean told = false;
    while (true) {
      String trouble;
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 500) {
          return answer;
        }
        trouble = "answers with " + described(answer);
      } catch (IOException _) {
        trouble = "does not answer";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StepFailedException("The demo was interrupted.");
      }
      if (System.nanoTime() > deadline) {
        throw new StepFailedException(
            "%s %s for %d seconds.".formatted(root, trouble, PATIENCE.toSeconds()));
      }
      if (!told) {
        narrator.aside("%s %s; trying again".formatted(root, trouble));
        told = true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static String described(HttpResponse<String> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return "%d %s".formatted(answer.statusCode(), problem.path("code").asString("")).strip();
    } catch (JacksonException _) { // not one of our problems
      return Integer.toString(answer.statusCode());
    }
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }
}
