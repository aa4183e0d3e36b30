package dev.scriptline.ingest.inbox;

import dev.scriptline.ingest.signature.VerifiedCallback;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps callbacks, those that arrive together with one commit: while one batch is being written the
 * next one gathers, so that the more come the less each costs. Nobody waits for long, and only so
 * many at once: while storage is away each is told so.
 */
@Component
public class Inbox implements SmartLifecycle {

  /** Together below the ten seconds that the platform waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final int MOST_WAITING = 2_000;
  private static final int BATCH = 250;
  private static final int WRITERS = 2;
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration END = Duration.ofSeconds(10);

  // The web server stops before (DEFAULT_PHASE - 1024 and - 2048): what it still serves is kept.
  private static final int PHASE = DEFAULT_PHASE - 4096;

  private final BatchWriter writer;
  private final Clock clock;
  private final BlockingQueue<Arrival> waiting;
  private final List<Thread> threads = new ArrayList<>();

  private volatile boolean running;

  @Autowired
  Inbox(BatchWriter writer, Clock clock) {
    this(writer, clock, MOST_WAITING);
  }

  Inbox(BatchWriter writer, Clock clock, int mostWaiting) {
    this.writer = writer;
    this.clock = clock;
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
  }

  /**
   * Whether the callback is kept: committed on return. If not, nobody knows, and it must come
   * again.
   */
  public boolean keep(VerifiedCallback callback) {
    Arrival arrival = new Arrival(callback, clock.instant());
    return waiting.offer(arrival) && arrival.awaitKept(PATIENCE);
  }

  @Override
  public synchronized void start() {
    running = true;
    for (int i = 0; i < WRITERS; i++) {
      threads.add(Thread.ofPlatform().daemon().name("inbox-" + i).start(this::write));
    }
  }

  /** Writes what waits, and ends. */
  @Override
  public synchronized void stop() {
    running = false;
    try {
      for (Thread thread : threads) {
        boolean _ = thread.join(END);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void write() {
    try {
      while (running || !waiting.isEmpty()) {
        Arrival first = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          writeWithOthers(first);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeWithOthers(Arrival first) {
    List<Arrival> batch = new ArrayList<>();
    batch.add(first);
    waiting.drainTo(batch, BATCH - 1);
    if (!writer.write(batch)) {
      turnAway();
    }
  }

  /** Those behind a batch that failed would wait as long for the same answer. */
  private void turnAway() {
    List<Arrival> behind = new ArrayList<>();
    waiting.drainTo(behind);
    behind.forEach(Arrival::isNotKept);
  }
}
