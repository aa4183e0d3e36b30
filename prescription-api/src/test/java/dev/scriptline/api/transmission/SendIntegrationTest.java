package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.api.Tokens;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SendIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired LocalInfrastructure infrastructure;
  @Autowired Api api;
  @Autowired Tokens tokens;

  @Test
  void answersAcceptedWithTheTransmission() {
    Written written = clinic.prescription();

    Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));

    assertThat(sent.status()).isEqualTo(202);
    String transmission = sent.text("/transmissionId");
    assertThat(sent.header("location")).isEqualTo("/api/transmissions/" + transmission);
    assertThat(sent.text("/prescriptionId")).isEqualTo(written.id().toString());
    assertThat(sent.text("/number")).isEqualTo(written.number());
    assertThat(sent.text("/status")).isEqualTo("requested");
    assertThat(sent.text("/words")).isNotBlank();
    Answer seen = patients.get(written.patientId(), "/api/transmissions/" + transmission);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/status")).isEqualTo("requested");
  }

  @Test
  void repeatsTheFirstAnswerWordForWord() {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());
    Answer first = patients.send(written, "once", pharmacy);

    Answer second = patients.send(written, "once", pharmacy);

    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("location")).isEqualTo(first.header("location"));
  }

  @Test
  void needsAKey() {
    Written written = clinic.prescription();
    Map<String, Object> body = PatientApp.to("NI", clinic.pharmacy(harbourPharmacy()));
    String path = "/api/prescriptions/%s/transmissions".formatted(written.id());

    Answer missing = api.post(path, tokens.patient(written.patientId()), body);

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text("/code")).isEqualTo("idempotency-key-missing");
    for (String malformed : List.of("two words", "k".repeat(201))) {
      Answer answer = patients.send(written.patientId(), written.id(), malformed, body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("/code")).isEqualTo("idempotency-key-malformed");
    }
  }

  @Test
  void refusesAKeyThatStandsForAnotherRequest() {
    Written written = clinic.prescription();
    patients.send(written, "mine", clinic.pharmacy(harbourPharmacy()));

    Answer reused = patients.send(written, "mine", clinic.pharmacy(harbourPharmacy()));

    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.text("/code")).isEqualTo("idempotency-key-reused");
  }

  @Test // a refusal is not kept: the same key may try again once things are mended
  void decidesAnewAfterARefusal() {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(without(harbourPharmacy(), "branchId"));
    Answer refused = patients.send(written, "again", pharmacy);
    clinic.put("pharmacies", pharmacy, harbourPharmacy());

    Answer accepted = patients.send(written, "again", pharmacy);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/code")).isEqualTo("no-branch-id");
    assertThat(refused.text("/errors/0/mendedBy")).isEqualTo("support");
    assertThat(accepted.status()).isEqualTo(202);
  }

  @Test // transmission, events and answer are one transaction: none of them without the others
  void leavesNothingBehindWhenTheAnswerCannotBeKept() throws SQLException {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());
    Answer failed;
    try {
      asOwner("revoke insert on idempotency_key from prescription_service");
      failed = patients.send(written, "unlucky", pharmacy);
    } finally {
      asOwner("grant insert on idempotency_key to prescription_service");
    }

    Answer sent = patients.send(written, "unlucky", pharmacy);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.json().at("/transmissionNo").asInt()).isEqualTo(1);
    assertThat(requests(written))
        .extracting(requested -> requested.transmissionId().toString())
        .containsExactly(sent.text("/transmissionId"));
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<PrescriptionRequested> requests(Written written) {
    return others.hear(
        Topics.REQUESTED, written.id(), PrescriptionRequested.class, events -> !events.isEmpty());
  }
}
