package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.drByrne;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.sean;
import static dev.scriptline.api.Samples.terenurePharmacy;
import static dev.scriptline.api.Samples.text;
import static dev.scriptline.api.Samples.wegovyPen;
import static dev.scriptline.api.Samples.wegovyStarter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SentOrderIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired LocalInfrastructure infrastructure;
  @Autowired OwnerTags ownerTags;

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

  @Test // an e-mail carries the document itself: a pharmacist reads from it who wrote it
  void handsOverEverythingThatMustStandOnAMailedPrescription() throws Exception {
    UUID patient = clinic.patient(sean());
    Written written =
        clinic.prescription(patient, wegovyStarter(patient, clinic.prescriber(drByrne())));
    UUID pharmacy = clinic.pharmacy(terenurePharmacy());
    patients.send(patient, written.id(), "mailed", PatientApp.to("IE", pharmacy));

    DispatchOrder order = opener().open(requests(written).getFirst().sealedOrder());

    assertThat(order.channel()).isEqualTo(Channel.EMAIL);
    assertThat(order.pharmacy().mailbox()).isEqualTo("terenure.pharmacy@securemail.example.org");
    assertThat(order.validUntil())
        .isEqualTo(
            order.approval().at().atZone(ZoneId.of("Europe/Dublin")).plusMonths(12).toInstant());
    assertThat(order.prescriber())
        .isEqualTo(
            new DispatchOrder.Prescriber(
                "Dr Aoife Byrne",
                "MB BCh BAO",
                "IMC",
                "400001",
                "35315550199",
                "aoife.byrne@clinic.example.org",
                new DispatchOrder.Address("1 Clinic Lane", null, "Dublin 2", "D02 XY34", "IE")));
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
        new DispatchOrder.Prescriber("Dr Orla Murphy", null, "GMC", "7000001", null, null, null),
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
        text(content, "notes"),
        OffsetDateTime.parse(text(content, "approvedAt"))
            .atZoneSameInstant(ZoneId.of("Europe/London"))
            .plusMonths(6)
            .toInstant());
  }
}
