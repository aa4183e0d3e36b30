package dev.scriptline.sandbox.infrastructure.postgres;

import java.nio.file.Path;

/** Runs in a JVM of its own: starts a PostgreSQL and waits for it. */
final class PostgresLauncher {

  private PostgresLauncher() {}

  public static void main(String[] arguments) {
    PostgresServer server =
        new PostgresServer(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    server.start();
    server.process().onExit().join();
  }
}
