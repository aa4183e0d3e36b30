package dev.scriptline.sandbox.launcher.demo.step;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what comes by itself, within a bound. */
public final class Patience {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Patience() {}

  /** Looks until something is found; fails with the sentence when the time is over. */
  public static <T> T until(Duration bound, Supplier<String> sentence, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + bound.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new StepFailedException(sentence.get());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
