package dev.scriptline.api.projection;

import static dev.scriptline.api.OtherServices.about;
import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ProjectionIntegrationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;

  @Test
  void followsAPrescriptionUntilItIsDispensed() {
    Written written = clinic.prescription();
    UUID sent = send(written);

    for (Status status : List.of(Status.ISSUED, Status.SIGNED, Status.PRINTED, Status.DISPENSED)) {
      others.say(about(written, sent, 1).attempt(1).is(status, StatusSource.PLATFORM, NOW));
      awaitStatus(written, status);
    }

    Answer seen = patients.look(written);
    assertThat(seen.text("/possible/send/reason")).isEqualTo("already-dispensed");
    assertThat(seen.text("/transmissions/0/status")).isEqualTo("dispensed");
    assertThat(seen.text("/transmissions/0/pharmacyName")).isEqualTo("Harbour Pharmacy");
    Answer again = patients.send(written, clinic.pharmacy(harbourPharmacy()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("already-dispensed");
  }

  @Test
  void showsARefusalWithItsCodeAndLetsThePatientSendAgain() {
    Written written = clinic.prescription();
    UUID sent = send(written);
    refuse(written, sent, "invalid-pin");

    Answer seen = patients.look(written);
    assertThat(seen.text("/problems/0/code")).isEqualTo("invalid-pin");
    assertThat(seen.text("/problems/0/mendedBy")).isEqualTo("clinic");
    assertThat(seen.text("/transmissions/0/reasonCode")).isEqualTo("invalid-pin");
    assertThat(seen.json().at("/possible/send/allowed").asBoolean()).isTrue();
    Answer transmission = patients.get(written.patientId(), "/api/transmissions/" + sent);
    assertThat(transmission.text("/status")).isEqualTo("refused");
    assertThat(transmission.text("/reasonCode")).isEqualTo("invalid-pin");

    Answer again = patients.send(written, clinic.pharmacy(harbourPharmacy()));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().at("/transmissionNo").asInt()).isEqualTo(2);
    assertThat(
            others.hear(
                Topics.REQUESTED,
                written.id(),
                PrescriptionRequested.class,
                requests -> requests.size() == 2))
        .extracting(PrescriptionRequested::transmissionNo)
        .containsExactly(1, 2);
    assertThat(patients.look(written).text("/status")).isEqualTo("requested");
  }

  @Test // what the clinic has to mend it must be able to mend
  void letsTheClinicChangeWhatWasRefused() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);
    refuse(written, send(written), "payload-rejected");

    Answer changed = clinic.put("prescriptions", written.id(), with(content, "notes", "Mended"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("/contentHash")).isNotEqualTo(written.contentHash());
  }

  @Test
  void neverTellsThePatientToTryAgainWhatMayHaveWorked() {
    Written written = clinic.prescription();
    UUID sent = send(written);

    others.say(
        about(written, sent, 1).attempt(1).is(Status.UNCONFIRMED, StatusSource.DISPATCH, NOW));
    awaitStatus(written, Status.UNCONFIRMED);

    Answer seen = patients.look(written);
    assertThat(seen.text("/words")).startsWith("Being confirmed");
    assertThat(seen.json().at("/problems")).isEmpty();
    assertThat(seen.text("/possible/send/reason")).isEqualTo("already-sent");
  }

  @Test // Kafka repeats and several services race; what is shown must not depend on it
  void showsTheSameWhateverTheOrderOfEvents() {
    Random random = new Random(20261122);
    for (int round = 0; round < 6; round++) {
      Written written = clinic.prescription();
      List<PrescriptionStatusChanged> events = twoTransmissions(written);
      List<PrescriptionStatusChanged> shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(shuffled, random);

      shuffled.forEach(others::say);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            Answer seen = patients.look(written);
            assertThat(seen.text("/status")).isEqualTo("printed");
            assertThat(seen.text("/transmissions/0/status")).isEqualTo("printed");
            assertThat(seen.text("/transmissions/1/status")).isEqualTo("refused");
            assertThat(seen.text("/transmissions/1/reasonCode")).isEqualTo("invalid-pin");
          });
    }
  }

  @Test // a database restored to yesterday learns from the topic what it sent today
  void knowsOfTransmissionsBeforeItKnowsThePrescription() {
    UUID patient = clinic.patient(anna());
    Written forgotten = new Written(UUID.randomUUID(), patient, "K7Q2M9XHCT", "");
    others.say(
        about(forgotten, UUID.randomUUID(), 1)
            .attempt(1)
            .is(Status.ISSUED, StatusSource.DISPATCH, NOW));

    Written written =
        clinic.written(forgotten.id(), patient, wegovyStarter(patient, clinic.prescriber()));

    awaitStatus(written, Status.ISSUED);
    Answer again = patients.send(written, clinic.pharmacy(harbourPharmacy()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("already-sent");
  }

  @Test // PostgreSQL's jsonb takes neither: one such event must not hold up all others for ever
  void livesWithWordsThatADatabaseWouldRefuse() {
    Written written = clinic.prescription();
    UUID sent = send(written);
    PrescriptionStatusChanged event =
        about(written, sent, 1)
            .rawStatus("GONE")
            .reason(new Reason("GONE"))
            .is(Status.REFUSED, StatusSource.PLATFORM, NOW);
    WireEvent wire = new EventCodec().encode(event, "/webhook-ingest");
    String spoilt =
        new String(wire.value(), UTF_8)
            .replace("GONE", "\\u0000\\ud800")
            .replaceFirst("\\{", "{\"huge\":1e999999,");

    others.say(
        new WireEvent(wire.id(), wire.topic(), wire.key(), wire.headers(), spoilt.getBytes(UTF_8)));
    awaitStatus(written, Status.REFUSED);

    others.say(about(written, sent, 1).attempt(2).is(Status.ISSUED, StatusSource.DISPATCH, NOW));
    awaitStatus(written, Status.ISSUED);
  }

  private static List<PrescriptionStatusChanged> twoTransmissions(Written written) {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    return List.of(
        about(written, first, 1).is(Status.REQUESTED, StatusSource.PATIENT, NOW),
        about(written, first, 1).attempt(1).is(Status.UNCONFIRMED, StatusSource.DISPATCH, NOW),
        about(written, first, 1)
            .attempt(2)
            .reason(new Reason("invalid-pin"))
            .is(Status.REFUSED, StatusSource.DISPATCH, NOW),
        about(written, second, 2).is(Status.REQUESTED, StatusSource.PATIENT, NOW),
        about(written, second, 2).attempt(1).is(Status.ISSUED, StatusSource.DISPATCH, NOW),
        about(written, second, 2).is(Status.SIGNED, StatusSource.PLATFORM, NOW),
        about(written, second, 2).is(Status.PRINTED, StatusSource.PLATFORM, NOW),
        about(written, second, 2)
            .rawStatus("teleported")
            .is(Status.OTHER, StatusSource.PLATFORM, NOW));
  }

  private UUID send(Written written) {
    Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return UUID.fromString(sent.text("/transmissionId"));
  }

  private void refuse(Written written, UUID transmission, String code) {
    others.say(
        about(written, transmission, 1)
            .attempt(1)
            .reason(new Reason(code))
            .is(Status.REFUSED, StatusSource.DISPATCH, NOW));
    awaitStatus(written, Status.REFUSED);
  }

  private void awaitStatus(Written written, Status status) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> assertThat(patients.look(written).text("/status")).isEqualTo(status.wire()));
  }
}
