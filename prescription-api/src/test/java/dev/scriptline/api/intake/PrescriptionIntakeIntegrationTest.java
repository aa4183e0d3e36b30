package dev.scriptline.api.intake;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.wegovyPen;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.Draws;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PrescriptionIntakeIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired OwnerTags ownerTags;
  @Autowired Draws draws;

  @Test
  void tellsEverybodyThatItWasApproved() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);

    PrescriptionStatusChanged approved = approvals(written, 1).getFirst();

    assertThat(approved.status()).isEqualTo(Status.APPROVED);
    assertThat(approved.source()).isEqualTo(StatusSource.CLINIC);
    assertThat(approved.number().value()).isEqualTo(written.number());
    assertThat(approved.version()).isEqualTo(1);
    assertThat(approved.ownerTag()).isEqualTo(ownerTags.of(patient));
    assertThat(approved.transmissionId()).isNull();
    assertThat(approved.approval())
        .satisfies(approval -> {
          assertThat(approval.prescriberId().toString()).isEqualTo(content.get("prescriberId"));
          assertThat(approval.at().toString()).isEqualTo(content.get("approvedAt"));
          assertThat(approval.contentHash()).isEqualTo(written.contentHash());
        });
  }

  @Test
  void changesNothingWhenTheSameComesAgain() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);

    Answer again = clinic.put("prescriptions", written.id(), content);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/number")).isEqualTo(written.number());
    assertThat(again.text("/contentHash")).isEqualTo(written.contentHash());
    clinic.put("prescriptions", written.id(), with(content, "notes", "changed"));
    assertThat(approvals(written, 2))
        .as("the repetition between the two said nothing")
        .extracting(PrescriptionStatusChanged::version)
        .containsExactly(1L, 2L);
  }

  @Test
  void approvesChangedContentAnew() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);

    Answer changed =
        clinic.put("prescriptions", written.id(), with(content, "notes", "Second thoughts"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("/number")).isEqualTo(written.number());
    assertThat(changed.text("/contentHash")).isNotEqualTo(written.contentHash());
    List<PrescriptionStatusChanged> approvals = approvals(written, 2);
    assertThat(requireNonNull(approvals.get(1).approval()).contentHash())
        .isEqualTo(changed.text("/contentHash"));
    assertThat(approvals).extracting(PrescriptionStatusChanged::eventId).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOrderOfTheItemsAcrossChanges() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);
    Map<String, Object> needles =
        Map.of(
            "apid", "42220411000001104",
            "description", "Pen needles",
            "quantity", "2",
            "directions", "One each time");

    clinic.put(
        "prescriptions", written.id(), with(content, "items", List.of(needles, wegovyPen())));

    Answer seen = patients.look(written);
    assertThat(seen.text("/items/0/description")).isEqualTo("Pen needles");
    assertThat(seen.text("/items/1/apid")).isEqualTo("42220711000001104");
    assertThat(seen.json().at("/items").size()).isEqualTo(2);
  }

  @Test
  void refusesChangesOnceItWasSent() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);
    patients.send(written, clinic.pharmacy(harbourPharmacy()));

    Answer changed = clinic.put("prescriptions", written.id(), with(content, "notes", "Too late"));

    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.text("/code")).isEqualTo("prescription-being-sent");
    assertThat(clinic.put("prescriptions", written.id(), content).status())
        .as("what is kept already may be said again")
        .isEqualTo(200);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    Map<String, Object> content =
        without(wegovyStarter(UUID.randomUUID(), UUID.randomUUID()), "clinicId");
    content.put("patientId", "12");
    content.put("approvedAt", "2199-01-01T00:00:00Z");
    content.put("items", List.of(Map.of("apid", "pen", "quantity", "0", "description", "Pen")));

    Answer answer = clinic.put("prescriptions", UUID.randomUUID(), content);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.get("pointer").asString() + " " + error.get("code").asString())
        .containsExactlyInAnyOrder(
            "/patientId malformed",
            "/clinicId required",
            "/approvedAt in-the-future",
            "/items/0/apid malformed",
            "/items/0/quantity malformed",
            "/items/0/directions required");
  }

  @Test
  void namesWhoIsUnknown() {
    Answer answer =
        clinic.put(
            "prescriptions",
            UUID.randomUUID(),
            wegovyStarter(UUID.randomUUID(), UUID.randomUUID()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.get("pointer").asString() + " " + error.get("code").asString())
        .containsExactly("/patientId unknown-patient", "/prescriberId unknown-prescriber");
  }

  @Test
  void staysWithItsPatient() {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);
    UUID another = clinic.patient(anna());

    Answer answer =
        clinic.put("prescriptions", written.id(), with(content, "patientId", another.toString()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/code")).isEqualTo("other-patient");
    assertThat(patients.get(another, "/api/prescriptions/" + written.id()).status()).isEqualTo(404);
  }

  @Test
  void drawsAnotherNumberWhenTheFirstIsTaken() {
    draws.restart(42);
    Written first = clinic.prescription();
    draws.restart(42);

    Written second = clinic.prescription();

    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(PrescriptionNumber.isWellFormed(second.number())).isTrue();
  }

  private List<PrescriptionStatusChanged> approvals(Written written, int count) {
    return others.hear(
        Topics.STATUS,
        written.id(),
        PrescriptionStatusChanged.class,
        events -> events.size() >= count);
  }
}
