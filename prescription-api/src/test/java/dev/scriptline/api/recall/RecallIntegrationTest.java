package dev.scriptline.api.recall;

import static dev.scriptline.api.OtherServices.about;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.api.Tokens;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of dispatch, in whose name, and what is not asked. */
@ApiTest
class RecallIntegrationTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final Map<String, Object> WRONG_PHARMACY = Map.of("reason", "wrong-pharmacy");

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired Api api;
  @Autowired Tokens tokens;

  @Test
  void asksForAWithdrawalInThePatientsName() {
    Written written = clinic.prescription();
    UUID sent = send(written);

    Answer answer = patients.ask(written, "withdrawal", "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    WithdrawalRequested asked = heard(written, WithdrawalRequested.class);
    assertThat(asked.transmissionId()).isEqualTo(sent);
    assertThat(asked.requestId().toString()).isEqualTo(answer.text("/requestId"));
    assertThat(asked.reason()).isEqualTo(new Reason("patient-asked"));
    assertThat(asked.actor().role()).isEqualTo("patient");
    assertThat(asked.actor().id()).doesNotContain(written.patientId().toString());
  }

  @Test
  void asksForAVoidInSupportsNameAndSaysSoAtOnce() {
    Written written = clinic.prescription();
    UUID sent = send(written);

    Answer answer = asSupport(written, "void", WRONG_PHARMACY);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    VoidRequested asked = heard(written, VoidRequested.class);
    assertThat(asked.transmissionId()).isEqualTo(sent);
    assertThat(asked.actor().role()).isEqualTo("support");
    assertThat(asked.reason()).isEqualTo(new Reason("wrong-pharmacy"));
    PrescriptionStatusChanged note =
        others
            .hear(
                Topics.STATUS,
                written.id(),
                PrescriptionStatusChanged.class,
                told -> told.stream().anyMatch(it -> it.status() == Status.VOID_REQUESTED))
            .getLast();
    assertThat(note.eventId())
        .isEqualTo(EventIds.outcome(Status.VOID_REQUESTED, asked.requestId()));
    assertThat(note.actor()).isEqualTo(asked.actor());
    assertThat(note.source()).isEqualTo(StatusSource.STAFF);
    assertThat(patients.look(written).text("/status")).isEqualTo("requested");
  }

  @ParameterizedTest // that it exists is nobody else's business
  @ValueSource(strings = {"withdrawal", "void", "pharmacy-change"})
  void hidesAnothersPrescription(String verb) {
    Written written = clinic.prescription();
    send(written);

    Answer answer =
        api.post(
            "/api/prescriptions/%s/%s".formatted(written.id(), verb),
            tokens.patient(UUID.randomUUID()),
            body(verb));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("prescription-not-found");
    assertThat(others.heard(Topics.REQUESTED, written.id(), VoidRequested.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "void", "pharmacy-change"})
  void letsNobodyElseAsk(String verb) {
    Answer answer =
        api.post(
            "/api/prescriptions/%s/%s".formatted(UUID.randomUUID(), verb),
            tokens.scoped("intake operations"),
            WRONG_PHARMACY);

    assertThat(answer.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "void", "pharmacy-change"})
  void hasNothingToTakeBackBeforeItIsSent(String verb) {
    Answer answer = patients.ask(clinic.prescription(), verb, body(verb));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/code")).isEqualTo("nothing-sent");
  }

  @Test
  void saysThatItWasDispensed() {
    Written written = clinic.prescription();
    say(written, send(written), Status.DISPENSED);

    Answer answer = patients.ask(written, "void", WRONG_PHARMACY);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/code")).isEqualTo("already-dispensed");
    assertThat(answer.text("/sentStatus")).isEqualTo("dispensed");
  }

  @Test // words would travel on a topic that is kept for ever
  void takesCodesOnly() {
    Written written = clinic.prescription();
    send(written);

    for (Object body : List.of(Map.of("reason", "Anna moved to Derry"), Map.of())) {
      Answer answer = patients.ask(written, "void", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("/errors/0/pointer")).isEqualTo("/reason");
      assertThat(answer.body()).doesNotContain("Derry");
    }
  }

  @ParameterizedTest // what the app offers must be true
  @CsvSource({
    "requested, already-sent, '', '', ''",
    "unconfirmed, already-sent, being-confirmed, '', ''",
    "issued, already-sent, already-sent, '', ''",
    "emailed, already-sent, already-sent, cannot-be-recalled, cannot-be-recalled",
    "dispensed, already-dispensed, already-dispensed, already-dispensed, already-dispensed",
    "voided, '', nothing-sent, nothing-sent, nothing-sent",
    "expired, '', nothing-sent, nothing-sent, nothing-sent",
    "withdrawn, '', nothing-sent, nothing-sent, nothing-sent"
  })
  void saysWhatIsPossibleNext(
      String status, String send, String withdrawal, String voiding, String change) {
    Written written = clinic.prescription();
    say(written, send(written), Status.ofWire(status));

    Answer seen = patients.look(written);

    possible(seen, "send", send);
    possible(seen, "withdrawal", withdrawal);
    possible(seen, "void", voiding);
    possible(seen, "pharmacyChange", change);
  }

  private static Map<String, Object> body(String verb) {
    return verb.equals("pharmacy-change") ? PatientApp.to("NI", UUID.randomUUID()) : WRONG_PHARMACY;
  }

  private static void possible(Answer seen, String what, String reason) {
    assertThat(seen.json().at("/possible/%s/allowed".formatted(what)).asBoolean())
        .as(what)
        .isEqualTo(reason.isEmpty());
    assertThat(seen.json().at("/possible/%s/reason".formatted(what)).asString(""))
        .isEqualTo(reason);
  }

  private UUID send(Written written) {
    Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return UUID.fromString(sent.text("/transmissionId"));
  }

  private void say(Written written, UUID transmission, Status status) {
    others.say(about(written, transmission, 1).attempt(1).is(status, StatusSource.DISPATCH, NOW));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(patients.look(written).text("/status")).isEqualTo(status.wire()));
  }

  private Answer asSupport(Written written, String verb, Object body) {
    return api.post(
        "/api/prescriptions/%s/%s".formatted(written.id(), verb), tokens.support(), body);
  }

  private <T extends PrescriptionEvent> T heard(Written written, Class<T> type) {
    return others.hear(Topics.REQUESTED, written.id(), type, events -> !events.isEmpty()).getLast();
  }
}
