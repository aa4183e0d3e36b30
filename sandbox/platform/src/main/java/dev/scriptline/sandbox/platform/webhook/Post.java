package dev.scriptline.sandbox.platform.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts one letter once, bounded as a whole and with a bounded number on the way. */
final class Post implements AutoCloseable {

  private static final int ON_THE_WAY = 256;

  private final Semaphore places = new Semaphore(ON_THE_WAY);
  private final Duration timeout;
  private final HttpClient client;

  Post(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  Posted send(URI to, byte[] body, String signature) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .header("X-Platform-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    places.acquire();
    try {
      return exchange(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
    } finally {
      places.release();
    }
  }

  private Posted exchange(CompletableFuture<HttpResponse<Void>> exchange)
      throws InterruptedException {
    try {
      HttpResponse<Void> answer = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Posted.Answered(answer.statusCode());
    } catch (TimeoutException _) {
      exchange.cancel(true);
      return new Posted.Unanswered("timeout");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return new Posted.Unanswered(cause == null ? "failed" : cause.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
