package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import dev.scriptline.sandbox.infrastructure.postgres.ServiceRoles;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL with the four services' databases and roles. */
record RunningDatabase(PostgresServer server, ChildProcess child) implements RunningPart {

  static RunningDatabase start(Path home, int port, List<ServiceRoles> roles) {
    PostgresServer server = new PostgresServer(home, port);
    try {
      server.start();
      roles.forEach(server.databases()::create);
      return new RunningDatabase(server, server.process());
    } catch (RuntimeException e) {
      CutShort.end(server::stop);
      throw e;
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:%d (postgres/postgres)".formatted(server.port());
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.of(child);
  }

  @Override
  public void stop() {
    server.stop();
  }
}
