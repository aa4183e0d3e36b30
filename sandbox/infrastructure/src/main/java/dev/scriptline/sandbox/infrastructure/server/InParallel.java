package dev.scriptline.sandbox.infrastructure.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two starts at once: most of a start is waiting. */
final class InParallel {

  private InParallel() {}

  static void run(Runnable one, Runnable other) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> first = CompletableFuture.runAsync(one, threads);
      CompletableFuture<Void> second = CompletableFuture.runAsync(other, threads);
      CompletableFuture.allOf(first, second).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
