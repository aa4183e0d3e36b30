package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();
  private Caller murphy;

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @Test
  void changesOnlyTheSettingsThatAreNamed() {
    murphy.post("/sim/settings", Map.of("autoSign", false, "expiresInSeconds", 5));
    assertThat(murphy.get("/sim/settings").body())
        .isEqualTo(
            "{\"expiresInSeconds\":5,\"lookup\":true,\"webhookUrl\":null,\"autoSign\":false,"
                + "\"refuseRepeatedReference\":false,\"unauthenticated\":\"alternate\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"autosign\":true}",
        "{\"autoSign\":\"yes\"}",
        "{\"expiresInSeconds\":0}",
        "{\"webhookUrl\":\"somewhere\"}",
        "{\"unauthenticated\":\"403\"}",
        "[]"
      })
  void refusesSettingsThatCannotBeMeant(String patch) {
    HttpResponse<String> answer = murphy.post("/sim/settings", Caller.JSON.readTree(patch));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Caller.message(answer)).doesNotContain("Exception").endsWith(".");
  }

  @Test
  void forgetsEverythingAtAReset() throws IOException {
    String token = murphy.issued(Orders.anna(reference));
    murphy.set("autoSign", false);
    murphy.order("issue", "500");

    assertThat(murphy.post("/sim/reset", Map.of()).statusCode()).isEqualTo(200);

    assertThat(Caller.message(murphy.get("/api/v1/clinics"))).isEqualTo("Unauthenticated.");
    assertThat(murphy.ledger(reference, "")).isEmpty();
    assertThat(murphy.get("/sim/settings").body()).contains("\"autoSign\":true");
    assertThat(murphy.get("/sim/faults").body()).isEqualTo("{\"faults\":[]}");
    Caller again = Caller.murphy(platform.simulator());
    assertThat(Caller.message(again.get("/api/v1/prescriptions/" + token)))
        .isEqualTo("Prescription not found.");
    assertThat(Files.readString(platform.ledger())).contains(token);
  }

  @Test
  void showsNoPatientInTheLedger() throws IOException {
    murphy.issued(Orders.anna(reference));
    assertThat(murphy.get("/sim/ledger").body())
        .contains(reference)
        .doesNotContain("O'Neill", "Ferry Lane", "Wegovy");
    assertThat(Files.readString(platform.ledger()))
        .contains("O'Neill")
        .doesNotContain("4711", "anna@example.org", "447700900123");
  }

  @Test
  void saysWhyAnActCannotBe() {
    murphy.set("autoSign", false);
    String acts = "/sim/prescriptions/" + murphy.issued(Orders.anna(reference)) + "/";
    HttpResponse<String> early = murphy.post(acts + "dispense", Map.of());
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(Caller.message(early)).isEqualTo("Prescription not yet signed.");
    assertThat(murphy.post(acts + "eat", Map.of()).statusCode()).isEqualTo(404);
    assertThat(murphy.post("/sim/prescriptions/RX0/sign", Map.of()).statusCode()).isEqualTo(404);
  }
}
