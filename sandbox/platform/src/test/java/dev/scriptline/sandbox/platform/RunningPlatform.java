package dev.scriptline.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator of its own for every test, on a free port and a fresh directory. */
final class RunningPlatform implements BeforeEachCallback, AfterEachCallback {

  private final UnaryOperator<SimulatorSettings> settings;
  private @Nullable Path directory;
  private @Nullable PlatformSimulator simulator;

  RunningPlatform() {
    this(UnaryOperator.identity());
  }

  RunningPlatform(UnaryOperator<SimulatorSettings> settings) {
    this.settings = settings;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("platform");
    start();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    simulator().close();
    try (Stream<Path> files = Files.walk(directory())) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  PlatformSimulator simulator() {
    return Objects.requireNonNull(simulator);
  }

  Path ledger() {
    return directory().resolve("ledger.jsonl");
  }

  Path directory() {
    return Objects.requireNonNull(directory);
  }

  void restart() {
    stop();
    start();
  }

  void stop() {
    simulator().close();
  }

  void start() {
    simulator = PlatformSimulator.start(settings.apply(SimulatorSettings.in(directory())));
  }
}
