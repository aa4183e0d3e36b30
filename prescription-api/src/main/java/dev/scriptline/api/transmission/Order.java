package dev.scriptline.api.transmission;

import dev.scriptline.api.address.PhoneNumber;
import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.PatientParticulars;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.pharmacy.PharmacyParticulars;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.PrescriptionContent;
import dev.scriptline.api.route.Routing.Route;
import dev.scriptline.events.Actor;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What other services are told of a transmission: dispatch all of it, under seal; the rest nothing
 * personal.
 */
record Order(Transmission transmission, Prescription prescription, Patient patient, Route route) {

  /** For dispatch-service. */
  PrescriptionRequested requested(OrderSealer sealer) {
    return new PrescriptionRequested(
        eventId("prescription-requested"),
        prescription.id(),
        prescription.number(),
        transmission.id(),
        transmission.number(),
        null,
        transmission.region(),
        transmission.channel(),
        transmission.pharmacyId(),
        prescription.approval().contentHash(),
        sealer.seal(content()),
        transmission.requestedAt());
  }

  /** For everybody. */
  PrescriptionStatusChanged statusRequested(String ownerTag) {
    return PrescriptionStatusChanged.draft(
            eventId("requested"), prescription.id(), prescription.number())
        .transmission(transmission.id(), transmission.number())
        .route(transmission.region(), transmission.channel(), transmission.pharmacyId())
        .approval(prescription.approval(), validUntil())
        .actor(new Actor("patient", ownerTag))
        .version(prescription.versionAfterThis())
        .is(Status.REQUESTED, StatusSource.PATIENT, transmission.requestedAt());
  }

  /** Everything that a channel may need, in clear: leaves only inside a seal. */
  DispatchOrder content() {
    PrescriptionContent content = prescription.content();
    return new DispatchOrder(
        prescription.id(),
        prescription.number(),
        transmission.id(),
        transmission.number(),
        transmission.region(),
        transmission.channel(),
        prescription.approval(),
        recipient(),
        content.prescriberId(),
        writer(),
        content.clinicId(),
        destination(),
        items(content),
        content.notes(),
        validUntil());
  }

  private UUID eventId(String event) {
    return EventIds.named(event, transmission.id().toString());
  }

  private Instant validUntil() {
    return route.region().validUntil(prescription.approval().at());
  }

  private DispatchOrder.Patient recipient() {
    PatientParticulars particulars = patient.particulars();
    return new DispatchOrder.Patient(
        patient.id(),
        particulars.firstName(),
        particulars.lastName(),
        particulars.gender().wire(),
        particulars.dateOfBirth(),
        particulars.email(),
        particulars.phone().digits(),
        address(particulars.address()));
  }

  private DispatchOrder.Prescriber writer() {
    PrescriberParticulars particulars = route.prescriber().particulars();
    PhoneNumber phone = particulars.phone();
    PostalAddress practice = particulars.address();
    return new DispatchOrder.Prescriber(
        particulars.name(),
        particulars.qualifications(),
        particulars.register(),
        particulars.registrationNumber(),
        phone == null ? null : phone.digits(),
        particulars.email(),
        practice == null ? null : address(practice));
  }

  private DispatchOrder.Pharmacy destination() {
    Pharmacy pharmacy = route.pharmacy();
    PharmacyParticulars particulars = pharmacy.particulars();
    return new DispatchOrder.Pharmacy(
        pharmacy.id(),
        particulars.branchId(),
        particulars.mailbox(),
        particulars.name(),
        address(particulars.address()));
  }

  private static List<DispatchOrder.Item> items(PrescriptionContent content) {
    return content.items().stream()
        .map(item ->
            new DispatchOrder.Item(
                item.apid(), item.vpid(), item.description(), item.quantity(), item.directions()))
        .toList();
  }

  private static DispatchOrder.Address address(PostalAddress address) {
    return new DispatchOrder.Address(
        address.line1(), address.line2(), address.city(), address.postcode(), address.country());
  }
}
