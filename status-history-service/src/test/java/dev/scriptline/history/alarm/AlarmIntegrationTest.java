package dev.scriptline.history.alarm;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AlarmIntegrationTest extends RunningDesk {

  private final PrescriptionSample prescription = prescription();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private RaiseDue raiseDue;
  @Autowired private MeterRegistry meters;

  @Test
  void isRaisedWhereARequestGoesNowhereAndClearsItself() {
    tell(List.of(sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofHours(2))));

    JsonNode alarm = open("requested-not-issued");
    assertThat(alarm.path("number").asString()).isEqualTo(prescription.number().value());
    assertThat(alarm.path("dueAt").asString())
        .isEqualTo(now.minus(Duration.ofMinutes(105)).toString());
    assertThat(alarm.path("words").asString())
        .startsWith(prescription.number() + " was asked to be sent 2 h");
    assertThat(alarm.path("whatToDo").asString()).contains("dispatch desk");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            meters.get("scriptline.alarms.open").tag("kind", "requested-not-issued").gauge().value()
                >= 1);

    tell(List.of(sent(Status.ISSUED, StatusSource.DISPATCH, Duration.ofSeconds(1))));

    cleared("requested-not-issued");
  }

  @Test
  void isRaisedWhereThePlatformSaysNothingAtAll() {
    tell(
        List.of(
            sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofHours(3)),
            sent(Status.ISSUED, StatusSource.DISPATCH, Duration.ofHours(2))));

    open("issued-not-signed");
    open("no-callback");

    tell(List.of(sent(Status.SIGNED, StatusSource.PLATFORM, Duration.ofMinutes(1))));

    cleared("issued-not-signed");
    cleared("no-callback");
  }

  @Test
  void isRaisedWhereAnEmailIsNotAcknowledgedForAWorkingDay() {
    tell(
        List.of(
            prescription
                .transmission(1)
                .route("IE", Channel.EMAIL, UUID.randomUUID())
                .is(Status.EMAILED, StatusSource.DISPATCH, now.minus(Duration.ofDays(6)))));

    open("emailed-not-acknowledged");
  }

  @Test
  void isRaisedSevenDaysBeforeTheEnd() {
    UUID prescriber = UUID.randomUUID();
    tell(
        List.of(
            PrescriptionStatusChanged.draft(
                    UUID.randomUUID(), prescription.id(), prescription.number())
                .approval(
                    new Approval(prescriber, now.minus(Duration.ofDays(300)), "0".repeat(64)),
                    now.plus(Duration.ofDays(6)))
                .is(Status.APPROVED, StatusSource.CLINIC, now.minus(Duration.ofDays(300)))));

    open("expiring");

    tell(List.of(sent(Status.DISPENSED, StatusSource.PLATFORM, Duration.ofSeconds(1))));

    cleared("expiring");
  }

  @Test // its clock says next year: the silence is counted from when we heard of it
  void isNotPutOffByAWrongClock() {
    tell(List.of(sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofDays(-365))));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            "select due_at < now() + interval '1 hour' from silence where prescription_id = ?")
                        .param(prescription.id())
                        .query(Boolean.class)
                        .optional())
                .hasValue(true));
  }

  @Test
  void isRaisedOnceHoweverManyLook() {
    tell(List.of(sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofHours(2))));
    String raisedAt = open("requested-not-issued").path("raisedAt").asString();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              IntStream.range(0, 8)
                  .mapToObj(_ -> CompletableFuture.runAsync(() -> raiseDue.raise(500), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }

    assertThat(open("requested-not-issued").path("raisedAt").asString()).isEqualTo(raisedAt);
    assertThat(
            jdbc.sql("select count(*) from silence where prescription_id = ?")
                .param(prescription.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test // a pharmacy that opens within three hours is missed after six, not after two days
  void knowsWhatIsUsualAtAPharmacy() {
    UUID pharmacy = UUID.randomUUID();
    List<PrescriptionStatusChanged> told = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      PrescriptionSample earlier = prescription();
      told.add(at(pharmacy, earlier, Status.SIGNED, Duration.ofHours(30)));
      told.add(at(pharmacy, earlier, Status.PRINTED, Duration.ofMinutes(30 * 60 - 150)));
    }
    tell(told);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql(
                        """
                        select coalesce(sum(n), 0) from lifecycle_count
                        where grain = 'month' and pharmacy_id = ? and measure = 'signed-printed'
                        """)
                    .param(pharmacy)
                    .query(Long.class)
                    .single()
                == 25);

    // Each time it is told of anew until the norm is learned.
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(ConditionTimeoutException.class)
        .untilAsserted(() -> {
          PrescriptionSample silent = prescription();
          tell(List.of(at(pharmacy, silent, Status.SIGNED, Duration.ofHours(10))));
          JsonNode alarm = open(silent, "signed-not-printed", Duration.ofSeconds(3));
          assertThat(alarm.path("words").asString())
              .endsWith("It usually opens one within 3 h (nine of ten of its last 25).");
        });
  }

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

  @Test
  void isATableForThoseWhoWantOne() {
    tell(List.of(sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofHours(2))));
    open("requested-not-issued");

    assertThat(readTable("/api/alarms?kind=requested-not-issued&region=NI"))
        .startsWith("prescriptionId,transmissionNo,kind,number,region,")
        .contains(prescription.id().toString());
    assertThat(readTable("/api/alarms?region=XX").lines()).hasSize(1);
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

  private JsonNode open(String kind) {
    return open(prescription, kind, Duration.ofSeconds(20));
  }

  private JsonNode open(PrescriptionSample whose, String kind, Duration patience) {
    return await(kind)
        .atMost(patience)
        .until(() -> find(whose, "open", kind), found -> !found.isMissingNode());
  }

  private void cleared(String kind) {
    await(kind + " is cleared")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !find(prescription, "cleared", kind).isMissingNode());
    assertThat(find(prescription, "open", kind).isMissingNode()).isTrue();
  }

  private JsonNode find(PrescriptionSample whose, String state, String kind) {
    return read("/api/alarms?state=%s&kind=%s".formatted(state, kind))
        .path("alarms")
        .valueStream()
        .filter(alarm -> alarm.path("prescriptionId").asString("").equals(whose.id().toString()))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private PrescriptionStatusChanged sent(Status status, StatusSource source, Duration ago) {
    return prescription.transmission(1).is(status, source, now.minus(ago));
  }

  private PrescriptionStatusChanged at(
      UUID pharmacy, PrescriptionSample whose, Status status, Duration ago) {
    return whose
        .transmission(1)
        .route("NI", Channel.PLATFORM, pharmacy)
        .is(status, StatusSource.PLATFORM, now.minus(ago));
  }
}
