package dev.scriptline.sandbox.launcher.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Does the same with many things, some at a time. */
final class SeveralAtOnce {

  /** More would only queue in the services' connection pools. */
  private static final int AT_ONCE = 8;

  private SeveralAtOnce() {}

  /**
   * Returns the results in the order of the items, or throws the first failure once what was begun
   * has ended.
   *
   * @param progress hears how many are done, after each
   */
  static <T, R> List<R> each(List<T> items, Function<T, R> work, IntConsumer progress) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<R>> pending =
          items.stream().map(item -> threads.submit(() -> work.apply(item))).toList();
      List<R> results = new ArrayList<>();
      try {
        for (Future<R> one : pending) {
          results.add(one.get());
          progress.accept(results.size());
        }
        return results;
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new SeedingFailedException("The seeding was interrupted.");
      }
    }
  }

  static <T> void each(List<T> items, Function<T, ?> work) {
    each(items, work, _ -> {});
  }
}
