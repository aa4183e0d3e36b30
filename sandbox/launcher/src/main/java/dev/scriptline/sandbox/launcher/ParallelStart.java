package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Starts parts side by side, each as soon as what it needs is ready. */
record ParallelStart(Consumer<Part> start, Executor threads) {

  /** Returns when all are ready, or throws the first failure while others may still be starting. */
  void of(Set<Part> wanted) {
    Map<Part, CompletableFuture<Void>> starts = new EnumMap<>(Part.class);
    for (Part part : Part.all()) { // what is needed comes first in this order
      if (wanted.contains(part)) {
        starts.put(part, needs(part, starts).thenRunAsync(() -> start.accept(part), threads));
      }
    }
    try {
      allOrFirstFailure(starts).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static CompletableFuture<Void> needs(
      Part part, Map<Part, CompletableFuture<Void>> starts) {
    return CompletableFuture.allOf(
        part.needs().stream()
            .filter(starts::containsKey)
            .map(starts::get)
            .toArray(CompletableFuture<?>[]::new));
  }

  private static CompletableFuture<Void> allOrFirstFailure(
      Map<Part, CompletableFuture<Void>> starts) {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(starts.values().toArray(CompletableFuture<?>[]::new));
    starts
        .values()
        .forEach(start ->
            start.whenComplete((_, failure) -> {
              if (failure != null) {
                all.completeExceptionally(failure);
              }
            }));
    return all;
  }
}
