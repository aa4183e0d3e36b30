package dev.scriptline.sandbox.infrastructure.kafka;

import dev.scriptline.sandbox.infrastructure.process.ChildCommand;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.infrastructure.process.DirectoryClaim;
import dev.scriptline.sandbox.infrastructure.process.FileCache;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import dev.scriptline.sandbox.infrastructure.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker with the services' topics, in a process of its own that can be frozen and
 * killed. Its directory outlives it.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-Xshare:auto", "-Djava.awt.headless=true");
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final BrokerFiles files;
  private final int port;
  private final boolean temporary;
  private @Nullable ChildProcess process;
  private @Nullable DirectoryClaim claim;

  /** A broker that keeps its data and its log under the given directory; not started yet. */
  public KafkaBroker(Path home, int port) {
    this(home, port, false);
  }

  private KafkaBroker(Path home, int port, boolean temporary) {
    this.files = new BrokerFiles(home.toAbsolutePath());
    this.port = port;
    this.temporary = temporary;
  }

  /** A broker on a free port whose data is gone once it is closed or this JVM has ended. */
  public static KafkaBroker temporary() {
    try {
      return new KafkaBroker(Files.createTempDirectory("scriptline-kafka"), Ports.free(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no temporary directory.", e);
    }
  }

  /**
   * Starts, with what an earlier run left behind: its data, and its process if that outlived it.
   * The services' topics are there when this returns.
   *
   * @throws IllegalStateException with one sentence when it does not come up
   */
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    release();
    claim = DirectoryClaim.of(files.home());
    claim.endOrphan(files.pid(), files.settings().toString(), Signal.TERM);
    if (!Ports.isFree(port)) {
      release();
      throw new IllegalStateException("Port %d for Kafka is taken.".formatted(port));
    }
    files.writeSettings(port, Ports.free());
    process = ChildProcess.start(command());
    files.writePid(process.pid());
    awaitReady(process);
    topics().create();
  }

  /** Stops in good order. */
  public void stop() {
    end(STOP);
  }

  /** Kills the broker, as a crash would. */
  public void kill() {
    end(Duration.ZERO);
  }

  /** Freezes the broker: connections stay open and nothing is answered until it is resumed. */
  public synchronized void pause() {
    running().send(Signal.STOP);
  }

  public synchronized void resume() {
    running().send(Signal.CONT);
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  public int port() {
    return port;
  }

  /** Where clients find it, the same over restarts. */
  public String bootstrapServers() {
    return "%s:%d".formatted(Ports.LOCALHOST, port);
  }

  public KafkaTopics topics() {
    return new KafkaTopics(bootstrapServers());
  }

  /** The running process. */
  public synchronized ChildProcess running() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("Kafka is not running.");
    }
    return process;
  }

  @Override
  public synchronized void close() {
    if (temporary) {
      kill();
      FileCache.delete(files.home());
    } else {
      stop();
    }
  }

  private synchronized void end(Duration patience) {
    if (process != null && patience.isZero()) {
      process.kill();
    } else if (process != null) {
      process.stop(patience);
    }
    process = null;
    release();
  }

  private void release() {
    if (claim != null) {
      claim.close();
      claim = null;
    }
  }

  private ChildCommand command() {
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    options.add("-Dlog4j2.configurationFile=" + files.logging());
    List<String> arguments =
        List.of(files.settings().toString(), files.data().toString(), Uuid.randomUuid().toString());
    return new ChildCommand(
        "Kafka",
        BrokerInstallation.unpacked().command(options, arguments),
        Map.of(),
        files.output(),
        temporary ? Signal.KILL : Signal.TERM,
        temporary ? files.home() : null);
  }

  private void awaitReady(ChildProcess started) {
    long deadline = System.nanoTime() + START.toNanos();
    while (!Ports.isListening(port)) {
      if (started.endsWithin(BETWEEN_TRIES)) {
        process = null;
        release();
        throw new IllegalStateException("Kafka does not start: %s.".formatted(started.lastWords()));
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException("Kafka did not answer in %s.".formatted(START));
      }
    }
  }
}
