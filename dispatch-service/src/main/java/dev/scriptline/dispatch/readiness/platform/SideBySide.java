package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.exchange.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks within bounds: no question lasts longer than its share, and none goes on beyond the end of
 * the whole examination.
 *
 * @param end of the whole examination
 * @param share the longest that one question may take
 */
public record SideBySide(Clock clock, Instant end, Duration share) {

  private static final int AT_ONCE = 8;

  /** One question. */
  <T> T ask(Supplier<T> question) {
    Instant own = clock.instant().plus(share);
    return Patience.until(own.isBefore(end) ? own : end, question);
  }

  /** One question about each, a few at once; answers in the order of what they are about. */
  <A, T> List<T> ask(List<A> about, Function<A, T> question) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<T>> answers =
          about.stream().map(one -> threads.submit(() -> ask(() -> question.apply(one)))).toList();
      return answers.stream().map(SideBySide::answer).toList();
    }
  }

  private static <T> T answer(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while examining", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
