package dev.scriptline.history.verification;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerificationIntegrationTest extends RunningHistory {

  private static final String VERIFICATION = "/api/verification";

  private final String sam = infrastructure.token("support", Map.of());

  @Test
  void answersForOnePrescription() {
    PrescriptionSample prescription = prescription();
    tell(prescription.dispensed());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          JsonNode result = verified("{\"prescriptionId\":\"%s\"}".formatted(prescription.id()));
          assertThat(result.get("rows").asInt()).isEqualTo(6);
          assertThat(result.get("intact").asBoolean()).isTrue();
          assertThat(result.get("records").asInt()).isGreaterThanOrEqualTo(6);
        });
  }

  @Test
  void keepsTheLatestOfTheWhole() {
    JsonNode result = verified("{}");

    assertThat(json(get(VERIFICATION + "/latest", sam))).isEqualTo(result);
    verified("{\"prescriptionId\":\"%s\"}".formatted(prescription().id()));
    assertThat(json(get(VERIFICATION + "/latest", sam)).get("id")).isEqualTo(result.get("id"));
  }

  @Test
  void answersSupportOnly() {
    String anna = infrastructure.token("patient", Map.of());

    assertThat(post(VERIFICATION, anna, "{}").statusCode()).isEqualTo(403);
    assertThat(get(VERIFICATION + "/latest", anna).statusCode()).isEqualTo(403);
    assertThat(get(VERIFICATION + "/latest", "").statusCode()).isEqualTo(401);
  }

  private JsonNode verified(String request) {
    HttpResponse<String> answer = post(VERIFICATION, sam, request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
