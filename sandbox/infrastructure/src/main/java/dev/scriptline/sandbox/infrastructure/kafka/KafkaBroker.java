package dev.scriptline.sandbox.infrastructure.kafka;

import dev.scriptline.sandbox.infrastructure.process.ChildCommand;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.infrastructure.process.FileCache;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import dev.scriptline.sandbox.infrastructure.process.ServerProcess;
import dev.scriptline.sandbox.infrastructure.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker with the services' topics, in a process of its own that can be frozen and
 * killed. Its directory outlives it.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final List<String> JVM_OPTIONS =
      List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC");
  // Half the processor time to start with; what a test carries is not worth optimising for.
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final BrokerFiles files;
  private final int port;
  private final boolean temporary;
  private final ServerProcess process;

  /** A broker that keeps its data and its log under the given directory; not started yet. */
  public KafkaBroker(Path home, int port) {
    this(home, port, false);
  }

  private KafkaBroker(Path home, int port, boolean temporary) {
    this.files = new BrokerFiles(home.toAbsolutePath());
    this.port = port;
    this.temporary = temporary;
    this.process = new ServerProcess("Kafka", files.home(), port);
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
   * Starts with what an earlier run left behind: its data, and its process if that outlived it. The
   * services' topics are there when this returns.
   *
   * @throws IllegalStateException with one sentence when it does not come up
   */
  public void start() {
    process.start(this::prepare, () -> Ports.isListening(port));
    topics().create();
  }

  /** Stops in good order. */
  public void stop() {
    process.stop(Signal.TERM);
  }

  /** Kills the broker, as a crash would. */
  public void kill() {
    process.stop(Signal.KILL);
  }

  /** Freezes the broker: connections stay open and nothing is answered until it is resumed. */
  public void pause() {
    process.running().send(Signal.STOP);
  }

  public void resume() {
    process.running().send(Signal.CONT);
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  /** The running process, to be watched. */
  public ChildProcess process() {
    return process.running();
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

  @Override
  public void close() {
    if (!temporary) {
      stop();
    } else {
      kill();
      FileCache.delete(files.home());
    }
  }

  private ChildCommand prepare() {
    files.writeSettings(port, Ports.free());
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    if (temporary) {
      options.add(SHORT_LIVED);
    }
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
}
