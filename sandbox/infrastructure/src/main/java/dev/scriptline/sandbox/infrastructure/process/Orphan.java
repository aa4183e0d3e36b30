package dev.scriptline.sandbox.infrastructure.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of ours that outlived the JVM which started it. */
public final class Orphan {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ProcessHandle process;

  /** Whoever makes one has made sure that it is ours. */
  public Orphan(ProcessHandle process) {
    this.process = process;
  }

  /**
   * Ends it, by force where asking does not help.
   *
   * @param asking asks it to end in good order
   * @throws IllegalStateException when it cannot be ended
   */
  public void end(Runnable asking) {
    asking.run();
    if (!endsInTime()) {
      process.destroyForcibly();
      if (!endsInTime()) {
        throw new IllegalStateException(
            "Process %d of an earlier run cannot be ended.".formatted(process.pid()));
      }
    }
  }

  private boolean endsInTime() {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An orphan's end cannot be watched.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an orphan ends.", e);
    }
  }
}
