package dev.scriptline.ingest.inbox;

import dev.scriptline.ingest.signature.VerifiedCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A callback that somebody waits to see kept. */
final class Arrival {

  private final byte[] body;
  private final String secretId;
  private final Instant at;
  private final CompletableFuture<Boolean> kept = new CompletableFuture<>();

  Arrival(VerifiedCallback callback, Instant at) {
    this.body = callback.body();
    this.secretId = callback.secretId();
    this.at = at;
  }

  byte[] body() {
    return body;
  }

  String secretId() {
    return secretId;
  }

  Instant at() {
    return at;
  }

  /** It is committed. */
  void isKept() {
    kept.complete(true);
  }

  /** Nobody knows that it is. */
  void isNotKept() {
    kept.complete(false);
  }

  /** Whether it still matters: who has gone away will come again. */
  boolean isAwaited() {
    return !kept.isDone();
  }

  /** Whether it was committed within this time. One that was not may still be. */
  boolean awaitKept(Duration longest) {
    try {
      return kept.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // Whichever comes first counts, here as for the writer.
      kept.complete(false);
      return kept.join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an arrival is kept or not", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Without the body. */
  @Override
  public String toString() {
    return "Arrival[%d bytes, %s]".formatted(body.length, at);
  }
}
