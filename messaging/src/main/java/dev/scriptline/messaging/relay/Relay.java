package dev.scriptline.messaging.relay;

import dev.scriptline.messaging.outbox.Doorbell;
import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the terms of this process's relay: any trouble ends a term with its lock, its connection and
 * its producer, and after a while the relay stands again.
 */
final class Relay implements SmartLifecycle {

  // Before web servers and intakes at the start, after them at the stop: what they add goes out.
  private static final int PHASE = DEFAULT_PHASE - 8192;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final RelayConnections connections;
  private final Supplier<Publisher> publishers;
  private final Doorbell doorbell;
  private final RelaySettings settings;
  private final Backoff backoff;
  private volatile RelayState state = new RelayState.Stopped();
  private volatile boolean running;
  private @Nullable Thread thread;

  Relay(
      RelayConnections connections,
      Supplier<Publisher> publishers,
      Doorbell doorbell,
      RelaySettings settings) {
    this.connections = connections;
    this.publishers = publishers;
    this.doorbell = doorbell;
    this.settings = settings;
    this.backoff = new Backoff(settings.firstBackoff(), settings.longestBackoff());
  }

  /**
   * Starts, unless the outbox is another cluster's.
   *
   * @throws ForeignOutboxException when it is
   */
  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    refuseForeignOutbox();
    running = true;
    thread = Thread.ofPlatform().name("relay").start(this::run);
  }

  private void refuseForeignOutbox() {
    try (RelayConnection connection = connections.open()) {
      connection.requireOwnCluster();
    } catch (SQLException e) {
      throw new IllegalStateException("the relay cannot reach the service's database", e);
    }
  }

  private void run() {
    try {
      while (running) {
        stand();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      state = new RelayState.Stopped();
    }
  }

  private void stand() throws InterruptedException {
    try (RelayConnection connection = connections.open()) {
      while (running && !connection.lead()) {
        state = new RelayState.Waiting();
        Thread.sleep(settings.election());
      }
      lead(connection);
    } catch (ForeignOutboxException e) {
      log.error("{} {}", e.getMessage(), ForeignOutboxException.REMEDY);
      state = new RelayState.Refusing(String.valueOf(e.getMessage()));
      Thread.sleep(settings.longestBackoff());
    } catch (SQLException | RuntimeException | Error e) {
      // Not even an Error may end the relay in silence.
      if (running) {
        Duration pause = backoff.next();
        state = new RelayState.Troubled(FaultReport.of(e));
        log.warn("relay stands again in {} after {}", pause, FaultReport.of(e));
        Thread.sleep(pause);
      }
    }
  }

  private void lead(RelayConnection connection) throws InterruptedException {
    connection.requireOwnCluster();
    try (Publisher publisher = publishers.get()) {
      RelayTerm term = new RelayTerm(connection, publisher, doorbell, settings);
      while (running) {
        term.publishNext();
        state = new RelayState.Leading();
        backoff.reset();
      }
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    doorbell.ring();
    Thread current = thread;
    if (current == null) {
      return;
    }
    try {
      if (!current.join(STOP_PATIENCE)) {
        current.interrupt();
        current.join(STOP_PATIENCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  RelayState state() {
    return state;
  }
}
