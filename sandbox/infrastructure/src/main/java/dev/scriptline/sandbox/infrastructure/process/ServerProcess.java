package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server beside this JVM: one process, one port, and a directory that outlives both. */
public final class ServerProcess {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final String name;
  private final Path home;
  private final int port;
  private @Nullable ChildProcess process;
  private @Nullable DirectoryClaim claim;

  /**
   * A server that is not started yet.
   *
   * @param name how people call it
   * @param home its directory, which its command line must contain
   */
  public ServerProcess(String name, Path home, int port) {
    this.name = name;
    this.home = home;
    this.port = port;
  }

  /**
   * Starts, unless it runs. A process that outlived an earlier JVM is ended first: it may listen on
   * another port, and nobody would hear when it dies.
   *
   * @param preparation makes the directory ready and says what to start
   * @param ready whether the server can be used
   * @throws IllegalStateException with one sentence when it does not come up
   */
  public synchronized void start(Supplier<ChildCommand> preparation, BooleanSupplier ready) {
    if (isRunning()) {
      return;
    }
    forget();
    try {
      claim = DirectoryClaim.of(home);
      claim.endOrphan(pidFile());
      if (!Ports.isFree(port)) {
        throw new IllegalStateException("Port %d for %s is taken.".formatted(port, name));
      }
      process = ChildProcess.start(preparation.get());
      Files.writeString(pidFile(), Long.toString(process.pid()));
      awaitReady(process, ready);
    } catch (IOException e) {
      abandon();
      throw new UncheckedIOException("%s cannot use %s.".formatted(name, home), e);
    } catch (RuntimeException e) {
      abandon();
      throw e;
    }
  }

  /** Stops by a signal, and by force if the process does not heed it. */
  public synchronized void stop(Signal signal) {
    if (process != null) {
      process.end(signal, STOP);
    }
    forget();
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /**
   * The process.
   *
   * @throws IllegalStateException when there is none
   */
  public synchronized ChildProcess running() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("%s is not running.".formatted(name));
    }
    return process;
  }

  private void awaitReady(ChildProcess started, BooleanSupplier ready) {
    long deadline = System.nanoTime() + START.toNanos();
    while (!ready.getAsBoolean()) {
      if (started.endsWithin(BETWEEN_TRIES)) {
        throw new IllegalStateException(
            "%s does not start: %s".formatted(name, started.lastWords()));
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("%s does not answer.".formatted(name));
      }
    }
  }

  private void abandon() {
    if (process != null) {
      process.kill();
    }
    forget();
  }

  private void forget() {
    process = null;
    if (claim != null) {
      claim.close();
      claim = null;
    }
  }

  private Path pidFile() {
    return home.resolve("process.pid");
  }
}
