package dev.scriptline.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world without services: their jars are built after this module. */
class WorldIntegrationTest {

  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Set<Part> SMALL = Set.of(Part.DB, Part.MAIL, Part.IDENTITY, Part.SIMULATOR);

  @TempDir private Path folder;

  private final RecordingListener heard = new RecordingListener();
  private final Map<String, String> ports = Ports.free().variables();

  @Test
  void startsKillsRestartsAndStops() throws SQLException {
    try (World world = World.start(settings(SMALL, Map.of()))) {
      assertThat(heard.ready()).hasSameElementsAs(SMALL);
      assertThat(world.token("anna").split("\\.")).hasSize(3);
      databaseAnswers(world);

      world.kill("db");
      assertThatThrownBy(() -> databaseAnswers(world)).isInstanceOf(SQLException.class);

      world.restart("db");
      databaseAnswers(world);
    }

    assertThat(heard.died()).isEmpty();
    assertThatCode(() -> Ports.of(ports).requireFree(Part.all())).doesNotThrowAnyException();
  }

  @Test
  void reportsAPartThatDiesAndLeavesItToWhoeverStartsItAgain() throws SQLException {
    try (World world = World.start(settings(Set.of(Part.DB, Part.MAIL), Map.of()))) {
      ProcessHandle.of(heard.pid(Part.DB)).orElseThrow().destroyForcibly();

      await().atMost(BOUND).until(() -> heard.died().contains(Part.DB));
      world.restart("db");
      databaseAnswers(world);
    }
  }

  @Test // whoever joins goes by the ports and keys of what runs
  void isJoinedByFurtherParts() throws SQLException {
    try (World running = World.start(settings(Set.of(Part.MAIL), Map.of()));
        World joining =
            World.start(
                new WorldSettings(folder, folder, Set.of(Part.DB), false, Map.of(), heard))) {
      assertThat(joining.imapPort()).isEqualTo(running.imapPort());
      databaseAnswers(joining);
    }
  }

  @Test
  void showsItsMailboxesInABrowser() throws Exception {
    try (World world = World.start(settings(Set.of(Part.MAIL), Map.of()));
        HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          browser.send(HttpRequest.newBuilder(world.mailViewer()).build(), BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("No mail has come yet.");
    }
  }

  @Test
  void keepsItsDataUnlessAskedForAFreshStart() throws Exception {
    Path kept = folder.resolve("platform/kept");
    Files.createDirectories(kept);

    World.start(settings(Set.of(Part.MAIL), Map.of())).close();
    assertThat(kept).exists();

    World.start(new WorldSettings(folder, folder, Set.of(Part.MAIL), true, ports, heard)).close();
    assertThat(kept).doesNotExist();
  }

  @Test
  void saysWhatAServiceLacksBeforeItStartsIt() {
    assertThatThrownBy(() -> World.start(settings(Set.of(Part.INGEST), Map.of())))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContainingAll("webhook-ingest needs PostgreSQL", "--only=db,ingest");
  }

  @Test
  void leavesNothingBehindWhereAPortIsTaken() throws Exception {
    Map<String, String> taken = new TreeMap<>();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      taken.put("SANDBOX_IMAP_PORT", Integer.toString(other.getLocalPort()));

      assertThatThrownBy(() -> World.start(settings(SMALL, taken)))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContainingAll("is taken", "SANDBOX_IMAP_PORT");
    }
    assertThat(heard.ready()).isEmpty();
    World.start(settings(Set.of(Part.MAIL), taken)).close();
  }

  private WorldSettings settings(Set<Part> parts, Map<String, String> moved) {
    Map<String, String> variables = new TreeMap<>(ports);
    variables.putAll(moved);
    return new WorldSettings(folder, folder, parts, false, variables, heard);
  }

  private static void databaseAnswers(World world) throws SQLException {
    Map<String, String> variables = world.variables("dispatch");
    try (Connection connection =
        DriverManager.getConnection(
            world.jdbcUrl("dispatch"),
            variables.get("DATABASE_USER"),
            variables.get("DATABASE_PASSWORD"))) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
