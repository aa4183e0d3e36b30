package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that keeps one consumer of an intake at work until it is stopped, whatever happens. */
final class IntakeConsumer {

  private static final CloseOptions LEAVE = CloseOptions.timeout(Duration.ofSeconds(5));
  private static final Logger log = LoggerFactory.getLogger(IntakeConsumer.class);

  private final String name;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Function<Consumer<byte[], byte[]>, IntakeLoop<?>> loops;
  private final Alarms alarms;
  private final Backoff backoff;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  IntakeConsumer(
      String name,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Function<Consumer<byte[], byte[]>, IntakeLoop<?>> loops,
      Alarms alarms,
      IntakeSettings settings) {
    this.name = name;
    this.consumers = consumers;
    this.loops = loops;
    this.alarms = alarms;
    this.backoff = new Backoff(settings.firstBackoff(), settings.longestBackoff());
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Asks the thread to end; a batch in hand is finished first. */
  void stop() {
    stopped.countDown();
    Consumer<byte[], byte[]> polling = current;
    if (polling != null) {
      polling.wakeup();
    }
  }

  /** Waits for the end, at most this long, and says whether it came. */
  boolean ended(Duration patience) throws InterruptedException {
    return thread.join(patience);
  }

  private void run() {
    try {
      do {
        consume();
      } while (!stopped.await(0, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // Even an Error must not end the intake in silence; the next consumer may meet the same one.
  private void consume() throws InterruptedException {
    try (Closing consumer = new Closing(consumers.get())) {
      current = consumer.opened();
      IntakeLoop<?> loop = loops.apply(consumer.opened());
      while (stopped.getCount() > 0) {
        loop.round();
        backoff.reset();
        alarms.clear(name);
      }
    } catch (WakeupException _) {
      log.debug("{} was woken to stop", name);
    } catch (RuntimeException | Error e) {
      Duration pause = backoff.next();
      alarms.raise(name, FaultReport.of(e));
      log.error("{} begins anew in {}: {}", name, pause, FaultReport.of(e));
      stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      current = null;
    }
  }

  /** Leaves the group at once, but does not wait half a minute for an absent broker. */
  private record Closing(Consumer<byte[], byte[]> opened) implements AutoCloseable {

    @Override
    public void close() {
      opened.close(LEAVE);
    }
  }
}
