package dev.scriptline.sandbox.infrastructure.postgres;

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
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL on 127.0.0.1 that loses nothing it has acknowledged: fsync, synchronous commits
 * and full page writes are on. Its directory outlives it.
 */
public final class PostgresServer implements AutoCloseable {

  public static final Login SUPERUSER = new Login("postgres", "postgres");

  private final Path home;
  private final int port;
  private final boolean temporary;
  private final ServerProcess process;

  /** A server that keeps its data and its log under the given directory; not started yet. */
  public PostgresServer(Path home, int port) {
    this(home, port, false);
  }

  private PostgresServer(Path home, int port, boolean temporary) {
    this.home = home.toAbsolutePath();
    this.port = port;
    this.temporary = temporary;
    this.process = new ServerProcess("PostgreSQL", this.home, port);
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
   * Starts with what an earlier run left behind: its data, and its process if that outlived it.
   *
   * @throws IllegalStateException with one sentence when it does not come up
   */
  public void start() {
    process.start(this::prepare, this::accepts);
  }

  /** Stops in good order: connections are cut, everything is written. */
  public void stop() {
    process.stop(Signal.INT);
  }

  /** Stops like a crash: nothing is written any more, the next start recovers from the log. */
  public void stopImmediately() {
    process.stop(Signal.QUIT);
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

  /** Where a database of this server is (JDBC), the same over restarts. */
  public String jdbcUrl(String database) {
    return serverUrl() + database;
  }

  public Databases databases() {
    return new Databases(serverUrl(), SUPERUSER);
  }

  @Override
  public void close() {
    if (!temporary) {
      stop();
    } else {
      stopImmediately();
      FileCache.delete(home);
    }
  }

  private ChildCommand prepare() {
    PostgresInstallation installation = PostgresInstallation.unpacked();
    if (!Files.exists(data())) {
      initialise(installation);
    }
    return new ChildCommand(
        "PostgreSQL",
        installation.command("postgres", settings()),
        Map.of(),
        log(),
        temporary ? Signal.QUIT : Signal.INT,
        temporary ? home : null);
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

  private List<String> settings() {
    return List.of(
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
        "-c", "log_timezone=UTC",
        // A statement that fails, and the row it fails on, may name a person.
        "-c", "log_min_error_statement=panic",
        "-c", "log_error_verbosity=terse");
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
