package dev.scriptline.sandbox.infrastructure.postgres;

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
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on 127.0.0.1 that loses nothing it has acknowledged: fsync, synchronous commits
 * and full page writes are on. Its directory outlives it.
 */
public final class PostgresServer implements AutoCloseable {

  public static final Login SUPERUSER = new Login("postgres", "postgres");

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final Path home;
  private final int port;
  private final boolean temporary;
  private @Nullable ChildProcess process;
  private @Nullable DirectoryClaim claim;

  /** A server that keeps its data and its log under the given directory; not started yet. */
  public PostgresServer(Path home, int port) {
    this(home, port, false);
  }

  private PostgresServer(Path home, int port, boolean temporary) {
    this.home = home.toAbsolutePath();
    this.port = port;
    this.temporary = temporary;
  }

  /** A server on a free port whose data is gone once it is closed or this JVM has ended. */
  public static PostgresServer temporary() {
    try {
      return new PostgresServer(
          Files.createTempDirectory("scriptline-postgres"), Ports.free(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no temporary directory.", e);
    }
  }

  /**
   * Starts, with what an earlier run left behind: its data, and its process if that outlived it.
   *
   * @throws IllegalStateException with one sentence when it does not come up
   */
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    release();
    claim = DirectoryClaim.of(home);
    claim.endOrphan(data().resolve("postmaster.pid"), data().toString(), Signal.INT);
    if (!Ports.isFree(port)) {
      release();
      throw new IllegalStateException("Port %d for PostgreSQL is taken.".formatted(port));
    }
    PostgresInstallation installation = PostgresInstallation.unpacked();
    if (!Files.exists(data())) {
      initialise(installation);
    }
    process = ChildProcess.start(command(installation));
    awaitReady(process);
  }

  /** Stops in good order: connections are cut, everything is written. */
  public void stop() {
    end(Signal.INT);
  }

  /** Stops like a crash: nothing is written any more, the next start recovers from the log. */
  public void stopImmediately() {
    end(Signal.QUIT);
  }

  /** Freezes the server's main process: no new connection is taken until it is resumed. */
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

  /** Where a database of this server is (JDBC). */
  public String jdbcUrl(String database) {
    return serverUrl() + database;
  }

  public Databases databases() {
    return new Databases(serverUrl(), SUPERUSER);
  }

  /** The running process. */
  public synchronized ChildProcess running() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("PostgreSQL is not running.");
    }
    return process;
  }

  @Override
  public synchronized void close() {
    stop();
    if (temporary) {
      FileCache.delete(home);
    }
  }

  // Under another name until it is complete: a start that is killed half-way leaves no half data.
  private void initialise(PostgresInstallation installation) {
    Path unfinished = home.resolve("data.new");
    FileCache.delete(unfinished);
    installation.initialise(unfinished, SUPERUSER, log());
    try {
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's data could not be made.", e);
    }
  }

  private synchronized void end(Signal signal) {
    if (process != null) {
      process.end(signal, STOP);
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

  private ChildCommand command(PostgresInstallation installation) {
    List<String> settings =
        List.of(
            "-D", data().toString(),
            "-p", Integer.toString(port),
            "-c", "listen_addresses=" + Ports.LOCALHOST,
            "-c", "unix_socket_directories=",
            "-c", "fsync=on",
            "-c", "synchronous_commit=on",
            "-c", "full_page_writes=on",
            "-c", "max_connections=200",
            "-c", "shared_buffers=64MB",
            "-c", "timezone=UTC",
            "-c", "log_timezone=UTC");
    return new ChildCommand(
        "PostgreSQL",
        installation.command("postgres", settings),
        Map.of(),
        log(),
        temporary ? Signal.QUIT : Signal.INT,
        temporary ? home : null);
  }

  private void awaitReady(ChildProcess started) {
    long deadline = System.nanoTime() + START.toNanos();
    while (!accepts()) {
      if (started.endsWithin(BETWEEN_TRIES)) {
        process = null;
        release();
        throw new IllegalStateException(
            "PostgreSQL does not start: %s.".formatted(started.lastWords()));
      }
      if (System.nanoTime() > deadline) {
        stopImmediately();
        throw new IllegalStateException("PostgreSQL did not answer in %s.".formatted(START));
      }
    }
  }

  private boolean accepts() {
    try (Connection connection = databases().connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException _) { // still starting
      return false;
    }
  }

  private String serverUrl() {
    return "jdbc:postgresql://%s:%d/".formatted(Ports.LOCALHOST, port);
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path log() {
    return home.resolve("postgres.log");
  }
}
