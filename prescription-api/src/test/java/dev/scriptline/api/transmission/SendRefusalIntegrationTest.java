package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.PatientApp;
import dev.scriptline.api.Tokens;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SendRefusalIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired Api api;
  @Autowired Tokens tokens;

  @Test
  void hidesWhatIsAnothers() {
    Written written = clinic.prescription();
    UUID sean = clinic.patient(anna());
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());
    Answer sent = patients.send(written, pharmacy);

    Answer answer = patients.send(sean, written.id(), "key", PatientApp.to("NI", pharmacy));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("prescription-not-found");
    assertThat(patients.get(sean, "/api/prescriptions/" + written.id()).status()).isEqualTo(404);
    assertThat(patients.get(sean, sent.header("location")).status()).isEqualTo(404);
    assertThat(patients.get(sean, "/api/prescriptions").json()).isEmpty();
    assertThat(api.get(sent.header("location"), tokens.support()).status()).isEqualTo(200);
  }

  @Test
  void answersTheSameForWhatIsNotThere() {
    UUID stranger = UUID.randomUUID();

    Answer answer =
        patients.send(stranger, UUID.randomUUID(), "key", PatientApp.to("NI", UUID.randomUUID()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("prescription-not-found");
  }

  @Test
  void saysEveryBrokenRuleAtOnce() {
    Written written = clinic.prescription();

    Answer answer =
        patients.send(
            written.patientId(),
            written.id(),
            "key",
            Map.of("region", "ZZ", "pharmacyId", "the one at the corner"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.get("pointer").asString() + " " + error.get("code").asString())
        .containsExactly("/region unknown-region", "/pharmacyId unknown-pharmacy");
    assertThat(answer.json().at("/errors"))
        .allSatisfy(error -> assertThat(error.get("mendedBy").asString()).isEqualTo("patient"));
  }

  @Test
  void refusesWhatIsNoLongerValid() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content =
        with(
            wegovyStarter(patient, clinic.prescriber()),
            "approvedAt",
            OffsetDateTime.now().minusMonths(6).minusDays(1).toString());
    Written written = clinic.prescription(patient, content);

    Answer answer = patients.send(written, clinic.pharmacy(harbourPharmacy()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/code")).isEqualTo("prescription-expired");
    assertThat(answer.text("/errors/0/mendedBy")).isEqualTo("clinic");
  }

  @Test
  void refusesASecondSendWithTheFacts() {
    Written written = clinic.prescription();
    Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));

    Answer answer = patients.send(written, clinic.pharmacy(harbourPharmacy()));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/code")).isEqualTo("already-sent");
    assertThat(answer.text("/transmissionId")).isEqualTo(sent.text("/transmissionId"));
    assertThat(answer.text("/number")).isEqualTo(written.number());
    assertThat(answer.text("/pharmacy")).isEqualTo("Harbour Pharmacy");
    assertThat(answer.text("/sentStatus")).isEqualTo("requested");
    assertThat(answer.text("/sentAt")).isEqualTo(sent.text("/requestedAt"));
    assertThat(answer.text("/sentence")).contains(written.number(), "Harbour Pharmacy");
  }
}
