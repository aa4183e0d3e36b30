package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.credential.Prescribers;
import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Address;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Patient;
import dev.scriptline.events.order.DispatchOrder.Pharmacy;
import dev.scriptline.events.order.DispatchOrder.Prescriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent by e-mail in Ireland, in tests: a builder that begins with Seán's Wegovy. */
public final class IrishOrders {

  public static final String MAILBOX = "quay.pharmacy@securemail.example.org";
  public static final Address PRACTICE =
      new Address("Harbour Clinic", "3 Custom House Lane", "Dublin 1", "D01 X2Y3", "IE");
  public static final Prescriber MURPHY =
      new Prescriber(
          "Dr Orla Murphy",
          "MB BCh BAO, MICGP",
          "IMC",
          "401234",
          "35315550123",
          "dr.murphy@clinic.example.org",
          PRACTICE);
  private static final UUID SEAN = UUID.fromString("5ea00000-0000-4000-8000-000000000002");
  private static final UUID QUAY = UUID.fromString("fa4ac000-0000-4000-8000-000000000077");
  private static final UUID CLINIC = UUID.fromString("c11c0000-0000-4000-8000-000000000994");
  private static final Instant APPROVED = Instant.parse("2026-11-22T09:00:00Z");
  private static final String HASH =
      "3f1a9c0be77d42518a6cfe0912b4d7a35c8810ee24f69b7d013ab5c9e2476f80";

  private UUID prescriptionId = UUID.randomUUID();
  private UUID transmissionId = UUID.randomUUID();
  private int transmissionNo = 1;
  private String firstName = "Seán";
  private String lastName = "Ó Súilleabháin";
  private @Nullable Prescriber prescriber = MURPHY;
  private @Nullable String mailbox = MAILBOX;
  private String pharmacy = "O’Brien’s Quay Pharmacy";
  private List<Item> items = List.of(wegovy());
  private @Nullable String notes;
  private @Nullable Instant validUntil = Instant.parse("2027-11-22T09:00:00Z");

  private IrishOrders() {}

  public static IrishOrders irish() {
    return new IrishOrders();
  }

  /** A new prescription each. */
  public static DispatchOrder seans() {
    return irish().order();
  }

  public static Item wegovy() {
    return new Item(
        "42220711000001104",
        "42237311000001104",
        "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",
        "1",
        "Inject 0.25 mg under the skin once a week for 4 weeks");
  }

  public static Item saxenda() {
    return new Item(
        "34955711000001103",
        null,
        "Saxenda 6mg/ml solution for injection 3ml pre-filled pens",
        "3",
        "Inject 0.6 mg under the skin once a day for the first week, 1.2 mg once a day for the second week,"
            + " 1.8 mg once a day for the third week, 2.4 mg once a day for the fourth week, then 3 mg once a day."
            + " Change the site of injection every day: belly, thigh or upper arm.");
  }

  public IrishOrders ids(UUID prescription, UUID transmission, int number) {
    this.prescriptionId = prescription;
    this.transmissionId = transmission;
    this.transmissionNo = number;
    return this;
  }

  public IrishOrders patient(String first, String last) {
    this.firstName = first;
    this.lastName = last;
    return this;
  }

  public IrishOrders by(@Nullable Prescriber doctor) {
    this.prescriber = doctor;
    return this;
  }

  public IrishOrders to(@Nullable String address) {
    this.mailbox = address;
    return this;
  }

  public IrishOrders pharmacy(String name) {
    this.pharmacy = name;
    return this;
  }

  public IrishOrders items(List<Item> medicines) {
    this.items = medicines;
    return this;
  }

  public IrishOrders notes(String words) {
    this.notes = words;
    return this;
  }

  public IrishOrders validUntil(@Nullable Instant end) {
    this.validUntil = end;
    return this;
  }

  public DispatchOrder order() {
    return new DispatchOrder(
        prescriptionId,
        PrescriptionNumber.draw(new Random(prescriptionId.getMostSignificantBits())),
        transmissionId,
        transmissionNo,
        "IE",
        Channel.EMAIL,
        new Approval(Prescribers.MURPHY, APPROVED, HASH),
        new Patient(
            SEAN,
            firstName,
            lastName,
            "male",
            LocalDate.of(1979, 3, 17),
            "sean.testa@example.org",
            "353871234567",
            new Address("14 Bóthar na Trá", "Canary Quay", "Gaillimh", "H91 A2B3", "IE")),
        Prescribers.MURPHY,
        prescriber,
        CLINIC,
        new Pharmacy(
            QUAY,
            null,
            mailbox,
            pharmacy,
            new Address("7 Merchants Quay", null, "Galway", "H91 C4D5", "IE")),
        items,
        notes,
        validUntil);
  }
}
