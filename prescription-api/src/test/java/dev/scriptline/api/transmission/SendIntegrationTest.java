package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.text;
import static dev.scriptline.api.Samples.wegovyPen;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
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
import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.events.Actor;
import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
  @Autowired OwnerTags ownerTags;
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
  void handsTheSealedOrderToDispatch() throws Exception {
    UUID patient = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(patient, clinic.prescriber());
    Written written = clinic.prescription(patient, content);
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());
    Answer sent = patients.send(written, pharmacy);

    PrescriptionRequested requested = requests(written).getFirst();
    DispatchOrder order = opener().open(requested.sealedOrder());

    assertThat(requested.transmissionId().toString()).isEqualTo(sent.text("/transmissionId"));
    assertThat(requested.transmissionNo()).isEqualTo(1);
    assertThat(requested.supersedes()).isNull();
    assertThat(requested.region()).isEqualTo("NI");
    assertThat(requested.channel()).isEqualTo(Channel.PLATFORM);
    assertThat(requested.approvalHash()).isEqualTo(written.contentHash());
    assertThat(order).isEqualTo(expected(requested, content, patient, pharmacy));
  }

  @Test
  void tellsEverybodyThatItWasRequested() {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());
    Answer sent = patients.send(written, pharmacy);

    PrescriptionStatusChanged requested =
        others
            .hear(
                Topics.STATUS,
                written.id(),
                PrescriptionStatusChanged.class,
                events -> events.size() >= 2)
            .get(1);

    assertThat(requested.status()).isEqualTo(Status.REQUESTED);
    assertThat(requested.source()).isEqualTo(StatusSource.PATIENT);
    assertThat(requested.actor())
        .isEqualTo(new Actor("patient", ownerTags.of(written.patientId())));
    assertThat(requested.transmissionId()).hasToString(sent.text("/transmissionId"));
    assertThat(requested.transmissionNo()).isEqualTo(1);
    assertThat(requested.pharmacyId()).isEqualTo(pharmacy);
    assertThat(requested.version()).isEqualTo(2);
    assertThat(requested.validUntil()).isAfter(requested.receivedAt());
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

  private List<PrescriptionRequested> requests(Written written) {
    return others.hear(
        Topics.REQUESTED, written.id(), PrescriptionRequested.class, events -> !events.isEmpty());
  }

  private OrderOpener opener() {
    return OrderOpener.of(
        infrastructure.keys().get("ORDER_OPENING_KEYS"),
        infrastructure.keys().get("ORDER_VERIFYING_KEYS"));
  }

  private static DispatchOrder expected(
      PrescriptionRequested requested, Map<String, Object> content, UUID patient, UUID pharmacy) {
    return new DispatchOrder(
        requested.prescriptionId(),
        requested.number(),
        requested.transmissionId(),
        1,
        "NI",
        Channel.PLATFORM,
        new Approval(
            UUID.fromString(text(content, "prescriberId")),
            OffsetDateTime.parse(text(content, "approvedAt")).toInstant(),
            requested.approvalHash()),
        new DispatchOrder.Patient(
            patient,
            "Anna",
            "Quillfeather",
            "female",
            LocalDate.of(1985, 6, 5),
            "anna.quillfeather@example.org",
            "447700900123",
            new DispatchOrder.Address("12 Lagan Row", null, "Belfast", "BT1 1AA", "GB")),
        UUID.fromString(text(content, "prescriberId")),
        UUID.fromString(text(content, "clinicId")),
        new DispatchOrder.Pharmacy(
            pharmacy,
            "B-0042",
            "harbour.pharmacy@securemail.example.org",
            "Harbour Pharmacy",
            new DispatchOrder.Address("3 Dock Street", null, "Bangor", "BT20 3AB", "GB")),
        List.of(
            new DispatchOrder.Item(
                text(wegovyPen(), "apid"),
                text(wegovyPen(), "vpid"),
                text(wegovyPen(), "description"),
                "1",
                text(wegovyPen(), "directions"))),
        text(content, "notes"));
  }
}
