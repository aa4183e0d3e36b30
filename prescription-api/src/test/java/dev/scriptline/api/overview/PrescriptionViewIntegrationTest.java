package dev.scriptline.api.overview;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.drByrne;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.sean;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.PatientApp;
import dev.scriptline.api.Tokens;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PrescriptionViewIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired Api api;
  @Autowired Tokens tokens;

  @Test
  void showsWhatWasApproved() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);

    Answer seen = patients.look(written);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/number")).isEqualTo(written.number());
    assertThat(seen.text("/prescriber/name")).isEqualTo("Dr Orla Murphy");
    assertThat(seen.text("/prescriber/registrationNumber")).isEqualTo("7000001");
    assertThat(seen.text("/items/0/apid")).isEqualTo("42220711000001104");
    assertThat(seen.text("/items/0/directions")).startsWith("Inject 0.25 mg");
    assertThat(seen.text("/approvedAt")).isEqualTo(content.get("approvedAt"));
    assertThat(seen.text("/status")).isEqualTo("approved");
    assertThat(seen.json().at("/possible/send/allowed").asBoolean()).isTrue();
    assertThat(seen.json().at("/transmissions")).isEmpty();
  }

  @Test // Ireland wants more than Northern Ireland, and the patient lives in only one of them
  void saysWhatTheClinicMustMendBeforeThePatientTries() {
    UUID sean = clinic.patient(sean());
    UUID byrne = clinic.prescriber(without(drByrne(), "qualifications"));
    Written written = clinic.prescription(sean, wegovyStarter(sean, byrne));

    Answer before = patients.look(written);
    clinic.put("prescribers", byrne, drByrne());

    assertThat(before.json().at("/problems")).hasSize(1);
    assertThat(before.text("/problems/0/code")).isEqualTo("particular-missing");
    assertThat(before.text("/problems/0/detail")).contains("qualifications");
    assertThat(before.text("/problems/0/mendedBy")).isEqualTo("clinic");
    assertThat(patients.look(written).json().at("/problems")).isEmpty();
    assertThat(patients.look(clinic.prescription()).json().at("/problems")).isEmpty();
  }

  @Test // which law counts is known only once it goes somewhere
  void isValidByTheRegionThatItWasSentIn() {
    Written written = clinic.prescription();
    assertThat(patients.look(written).json().has("validUntil")).isFalse();

    patients.send(written, clinic.pharmacy(harbourPharmacy()));

    Answer seen = patients.look(written);
    assertThat(Instant.parse(seen.text("/validUntil")))
        .isEqualTo(
            Instant.parse(seen.text("/approvedAt"))
                .atZone(ZoneId.of("Europe/London"))
                .plusMonths(6)
                .toInstant());
  }

  @Test
  void listsAPatientsOwnTheLatestFirst() {
    UUID patient = clinic.patient(anna());
    UUID prescriber = clinic.prescriber();
    Map<String, Object> older =
        with(wegovyStarter(patient, prescriber), "approvedAt", "2026-08-01T10:00:00+01:00");
    Written first = clinic.prescription(patient, older);
    Written second = clinic.prescription(patient, wegovyStarter(patient, prescriber));

    Answer list = patients.get(patient, "/api/prescriptions");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.json())
        .extracting(prescription -> prescription.get("id").asString())
        .containsExactly(second.id().toString(), first.id().toString());
    assertThat(list.text("/1/approvedAt")).isEqualTo("2026-08-01T09:00:00Z");
  }

  @Test
  void showsSupportAnybodys() {
    Written written = clinic.prescription();

    Answer seen = api.get("/api/prescriptions/" + written.id(), tokens.support());

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/number")).isEqualTo(written.number());
    assertThat(api.get("/api/prescriptions/" + UUID.randomUUID(), tokens.support()).status())
        .isEqualTo(404);
  }
}
