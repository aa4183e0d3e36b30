package dev.scriptline.dispatch;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;

import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Address;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Patient;
import dev.scriptline.events.order.DispatchOrder.Pharmacy;
import dev.scriptline.events.order.OrderSealer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What doctors wrote and patients sent, in tests. */
public final class Orders {

  public static final UUID CLINIC = UUID.fromString("c11c0000-0000-4000-8000-000000000994");
  public static final UUID HARBOUR = UUID.fromString("c0ffee00-0000-4000-8000-000000000042");
  private static final UUID ANNA = UUID.fromString("0a11a000-0000-4000-8000-000000000001");
  private static final Instant APPROVED = Instant.parse("2026-11-22T09:00:00Z");

  private Orders() {}

  /**
   * Anna's first month of Wegovy, by Dr Murphy, to the Harbour Pharmacy: a new prescription each.
   */
  public static DispatchOrder annas() {
    return annas(UUID.randomUUID(), UUID.randomUUID());
  }

  public static DispatchOrder annas(UUID prescriptionId, UUID transmissionId) {
    return order(prescriptionId, transmissionId, 1, MURPHY, CLINIC, harbourPharmacy("B-0042"));
  }

  /** The same prescription, sent once more. */
  public static DispatchOrder next(DispatchOrder order) {
    return order(
        order.prescriptionId(),
        UUID.randomUUID(),
        order.transmissionNo() + 1,
        order.prescriberId(),
        order.clinicId(),
        order.pharmacy());
  }

  public static DispatchOrder by(UUID prescriberId) {
    return order(
        UUID.randomUUID(), UUID.randomUUID(), 1, prescriberId, CLINIC, harbourPharmacy("B-0042"));
  }

  public static DispatchOrder ofClinic(UUID clinicId) {
    return order(
        UUID.randomUUID(), UUID.randomUUID(), 1, MURPHY, clinicId, harbourPharmacy("B-0042"));
  }

  public static DispatchOrder toBranch(@Nullable String branchId) {
    return order(
        UUID.randomUUID(), UUID.randomUUID(), 1, MURPHY, CLINIC, harbourPharmacy(branchId));
  }

  /** The record that carries this order. */
  public static PrescriptionRequested request(DispatchOrder order, OrderSealer sealer) {
    return request(order, sealer.seal(order));
  }

  public static PrescriptionRequested request(DispatchOrder order, String sealed) {
    return new PrescriptionRequested(
        UUID.randomUUID(),
        order.prescriptionId(),
        order.number(),
        order.transmissionId(),
        order.transmissionNo(),
        null,
        order.region(),
        order.channel(),
        order.pharmacy().id(),
        order.approval().contentHash(),
        sealed,
        Instant.now());
  }

  private static DispatchOrder order(
      UUID prescriptionId,
      UUID transmissionId,
      int transmissionNo,
      UUID prescriberId,
      UUID clinicId,
      Pharmacy pharmacy) {
    return new DispatchOrder(
        prescriptionId,
        PrescriptionNumber.draw(new Random(prescriptionId.getMostSignificantBits())),
        transmissionId,
        transmissionNo,
        "NI",
        Channel.PLATFORM,
        new Approval(prescriberId, APPROVED, "0".repeat(64)),
        anna(),
        prescriberId,
        null,
        clinicId,
        pharmacy,
        List.of(wegovyStarter()),
        null,
        null);
  }

  private static Patient anna() {
    return new Patient(
        ANNA,
        "Anna",
        "O’Hanlon-Testa",
        "female",
        LocalDate.of(1985, 6, 5),
        "anna.testa@example.org",
        "447700900123",
        new Address("17 Canary Quay", "Flat 2", "Belfast", "BT1 1AA", "GB"));
  }

  private static Item wegovyStarter() {
    return new Item(
        "42220711000001104",
        "42237311000001104",
        "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",
        "1",
        "Inject 0.25 mg under the skin once a week for 4 weeks");
  }

  private static Pharmacy harbourPharmacy(@Nullable String branchId) {
    return new Pharmacy(
        HARBOUR,
        branchId,
        "harbour.pharmacy@securemail.example.org",
        "Harbour Pharmacy",
        new Address("2 Harbour Lane", null, "Belfast", "BT1 1AB", "GB"));
  }
}
