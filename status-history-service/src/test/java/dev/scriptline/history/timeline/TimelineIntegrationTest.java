package dev.scriptline.history.timeline;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineIntegrationTest extends RunningHistory {

  @Test
  void tellsTheWayOfAPrescription() {
    PrescriptionSample prescription = prescription();
    tell(prescription.dispensed().reversed());

    JsonNode timeline = timeline(prescription, 6);

    assertThat(timeline.path("prescriptionId").asString()).isEqualTo(prescription.id().toString());
    assertThat(timeline.path("number").asString()).isEqualTo(prescription.number().value());
    assertThat(timeline.path("status").asString()).isEqualTo("dispensed");
    assertThat(timeline.path("steps").findValuesAsString("status"))
        .containsExactly("approved", "requested", "issued", "signed", "printed", "dispensed");
    assertThat(timeline.path("steps").findValuesAsString("sincePrevious"))
        .containsExactly("PT10S", "PT1S", "PT1S", "PT48S", "PT30S");
  }

  @Test
  void tellsAStepInFull() {
    PrescriptionSample prescription = prescription();
    tell(
        List.of(
            prescription
                .transmission(1)
                .attempt(2)
                .reason(new Reason("invalid-pin"))
                .is(Status.REFUSED, StatusSource.DISPATCH, PrescriptionSample.at(3))));

    assertThat(timeline(prescription, 1).path("steps").get(0))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"seq":1,"status":"refused",
                     "words":"It was turned away; the reason says what must be mended",
                     "source":"dispatch","receivedAt":"2026-11-22T09:30:03Z",
                     "reason":"invalid-pin","transmissionNo":1,"attempt":2,"region":"NI",
                     "channel":"platform","pharmacyId":"c0ffee00-0000-4000-8000-000000000042"}
                    """));
  }

  @Test
  void tellsBothTimesAndTheSendersOwnWord() {
    PrescriptionSample prescription = prescription();
    tell(
        List.of(
            prescription
                .transmission(1)
                .rawStatus("teleported")
                .occurredAt(PrescriptionSample.at(1))
                .is(Status.OTHER, StatusSource.PLATFORM, PrescriptionSample.at(2))));

    JsonNode timeline = timeline(prescription, 1);

    assertThat(timeline.has("status")).isFalse();
    JsonNode step = timeline.path("steps").get(0);
    assertThat(step.path("rawStatus").asString()).isEqualTo("teleported");
    assertThat(step.path("occurredAt").asString()).isEqualTo("2026-11-22T09:30:01Z");
    assertThat(step.path("receivedAt").asString()).isEqualTo("2026-11-22T09:30:02Z");
  }

  @Test
  void tellsWhatIsOddAndWhatIsMissing() {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> told = new ArrayList<>(prescription.dispensed());
    told.removeIf(event -> event.status() == Status.PRINTED);
    told.add(prescription.called(1, Status.VOIDED, 120.0, 4_000));
    told.add(told.getFirst());
    tell(told);

    JsonNode timeline =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    JsonMapper.shared()
                        .readTree(get(path(prescription.id().toString()), token("support")).body()),
                known -> known.path("duplicates").asLong() == 1);

    assertThat(timeline.path("missing").findValuesAsString("words"))
        .containsExactly("printed was never reported, though dispensed was");
    assertThat(timeline.at("/steps/5/marks").findValuesAsString("mark"))
        .containsExactly("late", "illegal");
    assertThat(timeline.at("/steps/0").has("marks")).isFalse();
  }

  @Test
  void saysThatNothingWasRecordedBeforeAnImport() {
    PrescriptionSample prescription = prescription();
    tell(
        List.of(
            prescription
                .transmission(1)
                .is(Status.PRINTED, StatusSource.IMPORT, PrescriptionSample.at(0))));

    JsonNode timeline = timeline(prescription, 1);

    assertThat(timeline.at("/steps/0/words").asString())
        .endsWith("earlier steps were not recorded");
    assertThat(timeline.path("missing")).isEmpty();
  }

  @Test
  void saysSoWhenNothingIsKnown() {
    HttpResponse<String> answer = get(path(UUID.randomUUID().toString()), token("support"));

    assertProblem(answer, 404, "prescription-not-found");
  }

  @Test
  void refusesWhatIsNoId() {
    assertProblem(get(path("K7Q2M9XHCT"), token("support")), 400, "malformed-parameter");
  }

  @ParameterizedTest
  @CsvSource({"support,200", "operations,403", "intake,403", "patient,403"})
  void isForSupport(String scope, int status) {
    PrescriptionSample prescription = prescription();
    tell(prescription.dispensed());
    timeline(prescription, 6);

    HttpResponse<String> answer = get(path(prescription.id().toString()), token(scope));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().contains("steps")).isEqualTo(status == 200);
  }

  @Test
  void isForNobodyWithoutAToken() {
    assertThat(get(path(UUID.randomUUID().toString()), "").statusCode()).isEqualTo(401);
  }

  private JsonNode timeline(PrescriptionSample prescription, int steps) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                JsonMapper.shared()
                    .readTree(get(path(prescription.id().toString()), token("support")).body()),
            timeline -> timeline.path("steps").size() == steps);
  }

  private static String path(String id) {
    return "/api/prescriptions/%s/timeline".formatted(id);
  }

  private static String token(String scope) {
    return infrastructure.token(scope, Map.of());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString()).isEqualTo(code);
  }
}
