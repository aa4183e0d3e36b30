package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service's management port whether it is ready. */
final class Readiness {

  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final HttpRequest question;

  Readiness(URI management) {
    this.question =
        HttpRequest.newBuilder(management.resolve("/actuator/health/readiness"))
            .timeout(ANSWER)
            .build();
  }

  /** Waits until the service is ready, has ended, or the time is over. */
  boolean isReachedBy(ChildProcess service, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      while (!isReady(client)) {
        if (service.endsWithin(BETWEEN_TRIES) || System.nanoTime() > deadline) {
          return false;
        }
      }
      return service.isAlive();
    }
  }

  private boolean isReady(HttpClient client) {
    try {
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) { // not listening yet
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a service.", e);
    }
  }
}
