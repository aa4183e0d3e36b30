package dev.scriptline.history.alarm;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must not have happened, and did. */
class SafetyAlarmIntegrationTest extends RunningAlarms {

  @Test // nothing that happens later takes back that the patient may have two packs
  void staysWhereSomethingIsDangerousUntilAPersonHasLookedIntoIt() {
    tell(
        List.of(
            sent(Status.ISSUED, StatusSource.DISPATCH, Duration.ofHours(5)),
            sent(Status.VOIDED, StatusSource.PLATFORM, Duration.ofHours(4)),
            prescription
                .transmission(2)
                .is(Status.ISSUED, StatusSource.DISPATCH, now.minus(Duration.ofHours(3))),
            sent(Status.DISPENSED, StatusSource.PLATFORM, Duration.ofHours(2))));
    JsonNode alarm = open("dispensed-after-void");
    assertThat(alarm.path("transmissionNo").asInt()).isEqualTo(1);
    assertThat(open("dispensed-from-older").path("words").asString())
        .contains("the patient may be supplied twice");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            meters.get("scriptline.alarms.open").tag("kind", "dispensed-after-void").gauge().value()
                >= 1);

    tell(
        List.of(
            prescription
                .transmission(2)
                .is(Status.VOIDED, StatusSource.PLATFORM, now.minus(Duration.ofMinutes(5)))));
    assertProblem(clear("dispensed-after-void", " "), 422, "finding-needed");
    assertProblem(clear("no-callback", "None came."), 422, "clears-itself");
    assertThat(clear("dispensed-after-void", "The pharmacy took it back.").statusCode())
        .isEqualTo(204);

    cleared("dispensed-after-void");
    assertThat(find(prescription, "cleared", "dispensed-after-void").path("finding").asString())
        .isEqualTo("The pharmacy took it back.");
    assertProblem(clear("dispensed-after-void", "Once more."), 404, "alarm-not-found");
    open("dispensed-from-older");
  }

  @Test
  void isRaisedWhereThePlatformIssuedOneTwice() {
    tell(
        List.of(
            sent(Status.ISSUED, StatusSource.DISPATCH, Duration.ofHours(1)),
            sent(Status.SURPLUS, StatusSource.RECONCILIATION, Duration.ofMinutes(1))));

    assertThat(open("surplus").path("whatToDo").asString()).contains("dispense only the other");
  }

  private HttpResponse<byte[]> clear(String kind, String finding) {
    return submit(
        "/api/alarms:clear",
        staff("support"),
        """
        {"prescriptionId": "%s", "transmissionNo": 1, "kind": "%s", "finding": "%s"}
        """
            .formatted(prescription.id(), kind, finding));
  }
}
