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
import java.time.Duration;
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

class AlarmIntegrationTest extends RunningAlarms {

  @Autowired private RaiseDue raiseDue;

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

  @Test
  void isATableForThoseWhoWantOne() {
    tell(List.of(sent(Status.REQUESTED, StatusSource.PATIENT, Duration.ofHours(2))));
    open("requested-not-issued");

    assertThat(readTable("/api/alarms?kind=requested-not-issued&region=NI"))
        .startsWith("prescriptionId,transmissionNo,kind,number,region,")
        .contains(prescription.id().toString());
    assertThat(readTable("/api/alarms?region=XX").lines()).hasSize(1);
  }

  private PrescriptionStatusChanged at(
      UUID pharmacy, PrescriptionSample whose, Status status, Duration ago) {
    return whose
        .transmission(1)
        .route("NI", Channel.PLATFORM, pharmacy)
        .is(status, StatusSource.PLATFORM, now.minus(ago));
  }
}
