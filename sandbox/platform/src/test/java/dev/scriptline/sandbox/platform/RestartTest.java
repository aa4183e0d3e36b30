package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class RestartTest {

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();

  @Test
  void knowsItsPrescriptionsAfterARestart() {
    Caller before = Caller.murphy(platform.simulator());
    String printed = before.issued(Orders.anna(reference));
    before.post("/sim/prescriptions/" + printed + "/print", Map.of());
    String voided = before.issued(Orders.anna(reference));
    before.post("/sim/prescriptions/" + voided + "/void", Map.of());
    JsonNode ledger = before.ledger(reference, "");

    platform.restart();

    Caller after = Caller.murphy(platform.simulator());
    assertThat(status(after, printed)).isEqualTo("printed");
    assertThat(status(after, voided)).isEqualTo("voided");
    assertThat(after.ledger(reference, "")).isEqualTo(ledger);
  }

  @Test
  void refusesAReferenceThatWasUsedBeforeTheRestart() {
    Caller.murphy(platform.simulator()).issued(Orders.anna(reference));
    platform.restart();
    Caller after = Caller.murphy(platform.simulator());
    after.set("refuseRepeatedReference", true);
    assertThat(Caller.message(after.issue(Orders.anna(reference))))
        .isEqualTo("Prescription already exists for this reference");
  }

  @Test // the ledger is the judge of "exactly once": it must outlive the process it watches
  void keepsAnIssueWhenTheProcessIsKilled() throws Exception {
    platform.stop();
    int port = freePort();
    Process process = process(Map.of("SIMULATOR_PORT", "" + port, "SIMULATOR_DATA", directory()));
    URI base = URI.create("http://127.0.0.1:" + port);
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> new Caller(base).get("/sim/settings").statusCode() == 200);
    String token = Caller.murphy(base).issued(Orders.anna(reference));

    process.destroyForcibly().waitFor();
    platform.start();

    JsonNode issues = Caller.murphy(platform.simulator()).ledger(reference, "issue");
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).path("token").asString()).isEqualTo(token);
  }

  @Test
  void endsWithOneSentenceWhenItCannotStart() throws Exception {
    Process process = process(Map.of("SIMULATOR_PORT", "ninety", "SIMULATOR_DATA", directory()));
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(new String(process.getInputStream().readAllBytes()))
        .contains("SIMULATOR_PORT is not a port; it should be 0 to 65535.")
        .doesNotContain("\tat ");
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    int taken = platform.simulator().port();
    Path elsewhere = Files.createTempDirectory("platform");
    assertThatThrownBy(
            () -> PlatformSimulator.start(SimulatorSettings.in(elsewhere).withPort(taken)))
        .hasMessageContaining("cannot listen on port " + taken);
    Files.delete(elsewhere);
  }

  private String directory() {
    return platform.directory().toString();
  }

  private static String status(Caller caller, String token) {
    return Caller.json(caller.get("/api/v1/prescriptions/" + token))
        .at("/data/prescription/status")
        .asString();
  }

  private static Process process(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    SimulatorMain.class.getName()))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
