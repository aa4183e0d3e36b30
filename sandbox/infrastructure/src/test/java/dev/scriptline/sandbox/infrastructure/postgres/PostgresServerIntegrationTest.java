package dev.scriptline.sandbox.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.sandbox.infrastructure.process.ForkedJvm;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIntegrationTest {

  private static final Duration BOUND = Duration.ofMinutes(2);

  private final int port = Ports.free();
  private final Path home;
  private final PostgresServer server;

  PostgresServerIntegrationTest(@TempDir Path home) {
    this.home = home;
    this.server = new PostgresServer(home, port);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test // the binaries' own launcher turns all of this off
  void isDurable() throws Exception {
    server.start();

    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show synchronous_commit")).isEqualTo("on");
    assertThat(ask("show full_page_writes")).isEqualTo("on");
    assertThat(ask("show server_version")).startsWith("18.");
  }

  @Test
  void keepsItsDataOverAStopAndOverACrash() throws Exception {
    server.start();
    tell("create table kept (word text)");
    tell("insert into kept values ('stopped')");

    server.stop();
    assertThat(server.isRunning()).isFalse();
    server.start();
    tell("insert into kept values ('crashed')");
    server.stopImmediately();
    server.start();

    assertThat(ask("select string_agg(word, ' ' order by word desc) from kept"))
        .isEqualTo("stopped crashed");
  }

  @Test // a password that is not asked for would hide a service's wrong one
  void asksForThePassword() {
    server.start();

    assertThatThrownBy(
            () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void takesOverWhatAKilledJvmLeftRunning() throws Exception {
    ProcessHandle orphan;
    try (ForkedJvm jvm =
        ForkedJvm.running(PostgresLauncher.class, home.toString(), Integer.toString(port))) {
      await().atMost(BOUND).ignoreExceptions().until(() -> ask("select 1").equals("1"));
      tell("create table kept as select 'left' as word");
      orphan = postmaster();
      watcher().destroyForcibly();
      jvm.kill();
    }
    assertThat(orphan.isAlive()).as("nobody is left to end it").isTrue();

    server.start();

    assertThat(orphan.isAlive()).isFalse();
    assertThat(ask("select word from kept")).isEqualTo("left");
  }

  @Test
  void endsWithAKilledJvm() throws Exception {
    ProcessHandle orphan;
    try (ForkedJvm jvm =
        ForkedJvm.running(PostgresLauncher.class, home.toString(), Integer.toString(port))) {
      await().atMost(BOUND).ignoreExceptions().until(() -> ask("select 1").equals("1"));
      orphan = postmaster();
      jvm.kill();
    }

    await().atMost(BOUND).until(() -> !orphan.isAlive());
  }

  @Test
  void refusesADirectoryThatALivingSandboxUses() {
    server.start();

    assertThatThrownBy(() -> new PostgresServer(home, Ports.free()).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use by another sandbox");
    assertThat(server.isRunning()).isTrue();
  }

  @Test
  void namesAPortThatIsTaken() throws Exception {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(Ports.LOCALHOST))) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Port %d for PostgreSQL is taken.", port);
    }
  }

  private ProcessHandle postmaster() {
    return process("postgres -D " + home.resolve("data"), "postgres");
  }

  private ProcessHandle watcher() {
    return process(home.resolve("data").toString(), "sh");
  }

  private static ProcessHandle process(String argument, String program) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(argument))
        .filter(process -> program(process).matches(program.equals("sh") ? "(da|ba)?sh" : program))
        .findFirst()
        .orElseThrow();
  }

  private static String program(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .orElse("");
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = server.databases().connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private void tell(String sql) throws SQLException {
    try (Connection connection = server.databases().connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
