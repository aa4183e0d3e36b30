package dev.scriptline.ingest.correlation;

import dev.scriptline.ingest.callback.Bell;
import dev.scriptline.ingest.callback.ReadReceived;
import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads and publishes callbacks as soon as one is kept or a reference is taken in. It looks on its
 * own every few seconds as well: of two transactions that end together neither sees the other, so
 * each may ring and find nothing.
 */
@Component
class CorrelationWorker implements SmartLifecycle {

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration END = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  private static final Logger log = LoggerFactory.getLogger(CorrelationWorker.class);

  private final Bell bell;
  private final List<IntUnaryOperator> steps;
  private final Backoff pauses = new Backoff(FIRST_PAUSE, POLL);

  private volatile boolean running;
  private @Nullable Thread thread;

  @Autowired
  CorrelationWorker(
      Bell bell,
      ReadReceived readReceived,
      PublishMatched publishMatched,
      TellRepeats tellRepeats) {
    this(bell, List.of(readReceived::run, publishMatched::run, tellRepeats::run));
  }

  /** Each step does at most so much and says how much it did. */
  CorrelationWorker(Bell bell, List<IntUnaryOperator> steps) {
    this.bell = bell;
    this.steps = List.copyOf(steps);
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("correlation").start(this::work);
  }

  /** Lets the batch in hand end. */
  @Override
  public synchronized void stop() {
    running = false;
    bell.ring();
    try {
      if (thread != null && !thread.join(END)) {
        log.warn("The correlation worker did not end in time.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        workOff();
        pauses.reset();
        bell.await(POLL);
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException | Error e) {
        // Not even an Error may end the worker in silence.
        log.error("Callbacks wait: {}", FaultReport.of(e));
        pause();
      }
    }
  }

  private void workOff() {
    boolean more = true;
    while (more && running) {
      more = false;
      for (IntUnaryOperator step : steps) {
        more |= step.applyAsInt(BATCH) == BATCH;
      }
    }
  }

  /** A ring ends it early; that costs one more try. */
  private void pause() {
    try {
      bell.await(pauses.next());
    } catch (InterruptedException _) {
      running = false;
    }
  }
}
