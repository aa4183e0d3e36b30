package dev.scriptline.sandbox.launcher.seed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Calls one service as somebody, from many threads. A call that got no answer, or one of 5xx, is
 * repeated as it was: all that is sent here may safely be sent twice.
 */
final class RestCaller {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int UNAUTHENTICATED = 401;

  private final HttpClient client;
  private final URI root;
  private final Supplier<String> tokens;
  private volatile @Nullable String token;

  RestCaller(HttpClient client, URI root, Supplier<String> tokens) {
    this.client = client;
    this.root = root;
    this.tokens = tokens;
  }

  JsonNode get(String path) {
    return call(path, HttpRequest.newBuilder().GET());
  }

  JsonNode put(String path, Object body) {
    String json = Resources.JSON.writeValueAsString(body);
    return call(path, HttpRequest.newBuilder().PUT(BodyPublishers.ofString(json)));
  }

  private JsonNode call(String path, HttpRequest.Builder request) {
    request
        .uri(root.resolve(path))
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean renewed = false;
    while (true) {
      HttpResponse<String> answer = tried(request);
      if (answer != null && answer.statusCode() == UNAUTHENTICATED && !renewed) {
        token = tokens.get();
        renewed = true;
      } else if (answer != null && answer.statusCode() < 500) {
        return contentOf(answer);
      } else if (System.nanoTime() > deadline) {
        throw new SeedingFailedException(
            answer == null
                ? "%s does not answer.".formatted(root)
                : "%s answers with %s.".formatted(root, described(answer)));
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private @Nullable HttpResponse<String> tried(HttpRequest.Builder request) {
    try {
      return client.send(
          request.setHeader("Authorization", "Bearer " + token()).build(), BodyHandlers.ofString());
    } catch (IOException _) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SeedingFailedException("The seeding was interrupted.");
    }
  }

  private String token() {
    String kept = token;
    if (kept == null) {
      kept = tokens.get();
      token = kept;
    }
    return kept;
  }

  private static JsonNode contentOf(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new SeedingFailedException(
          "%s %s was answered with %s."
              .formatted(answer.request().method(), answer.uri().getPath(), described(answer)));
    }
    return answer.body().isBlank()
        ? Resources.JSON.createObjectNode()
        : Resources.JSON.readTree(answer.body());
  }

  // Code and places of a problem; never its values.
  private static String described(HttpResponse<String> answer) {
    try {
      JsonNode problem = Resources.JSON.readTree(answer.body());
      List<String> pointers =
          problem.path("errors").valueStream().map(e -> e.path("pointer").asString("")).toList();
      String where =
          pointers.isEmpty() ? "" : pointers.stream().collect(Collectors.joining(", ", " (", ")"));
      return "%d %s%s".formatted(answer.statusCode(), problem.path("code").asString(""), where);
    } catch (JacksonException _) { // not one of our problems
      return Integer.toString(answer.statusCode());
    }
  }
}
