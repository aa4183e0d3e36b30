package dev.scriptline.events.order;

import static java.util.Objects.requireNonNull;

import dev.scriptline.events.Approval;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that dispatch-service needs to send one transmission. Holds personal data: exists only
 * inside a seal or in memory, and never prints it.
 *
 * @param prescriber who wrote it, for channels that carry the document itself; absent in orders
 *     sealed before it was carried
 * @param clinicId our own id of the clinic; dispatch knows the platform's
 * @param validUntil until when it may be dispensed in its region; absent likewise
 */
public record DispatchOrder(
    UUID prescriptionId,
    PrescriptionNumber number,
    UUID transmissionId,
    int transmissionNo,
    String region,
    Channel channel,
    Approval approval,
    Patient patient,
    UUID prescriberId,
    @Nullable Prescriber prescriber,
    UUID clinicId,
    Pharmacy pharmacy,
    List<Item> items,
    @Nullable String notes,
    @Nullable Instant validUntil) {

  public DispatchOrder {
    requireNonNull(prescriptionId, "prescriptionId");
    requireNonNull(number, "number");
    requireNonNull(transmissionId, "transmissionId");
    requireNonNull(region, "region");
    requireNonNull(channel, "channel");
    requireNonNull(approval, "approval");
    requireNonNull(patient, "patient");
    requireNonNull(prescriberId, "prescriberId");
    requireNonNull(clinicId, "clinicId");
    requireNonNull(pharmacy, "pharmacy");
    items = List.copyOf(items);
  }

  @Override
  public String toString() {
    return "DispatchOrder[transmissionId=%s]".formatted(transmissionId);
  }

  /**
   * The person the medicine is for.
   *
   * @param gender {@code female}, {@code male} or {@code other}
   * @param phone digits with country code, for example {@code 447700900123}
   */
  public record Patient(
      UUID id,
      String firstName,
      String lastName,
      String gender,
      LocalDate dateOfBirth,
      String email,
      String phone,
      Address address) {

    @Override
    public String toString() {
      return "Patient[***]";
    }
  }

  /**
   * Who wrote it, as a pharmacist reads it.
   *
   * @param qualifications as written behind the name, such as {@code MB BCh BAO}
   * @param register the professional register, such as {@code IMC} or {@code GMC}
   * @param phone digits with country code, for example {@code 35315550123}
   * @param address of the practice
   */
  public record Prescriber(
      String name,
      @Nullable String qualifications,
      String register,
      String registrationNumber,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Address address) {

    @Override
    public String toString() {
      return "Prescriber[***]";
    }
  }

  /**
   * A postal address.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public record Address(
      String line1, @Nullable String line2, String city, String postcode, String country) {

    @Override
    public String toString() {
      return "Address[***]";
    }
  }

  /**
   * Where it goes.
   *
   * @param branchId how the platform knows the pharmacy; absent where the channel needs none
   * @param mailbox the secure mailbox; absent where the channel needs none
   */
  public record Pharmacy(
      UUID id, @Nullable String branchId, @Nullable String mailbox, String name, Address address) {}

  /**
   * One medicine.
   *
   * @param apid dm+d brand code (AMP); a VPID alone may get the wrong product dispensed
   * @param vpid dm+d generic code (VMP), where there is one
   * @param quantity packs, as text the way the platform takes it
   */
  public record Item(
      String apid, @Nullable String vpid, String description, String quantity, String directions) {

    @Override
    public String toString() {
      return "Item[***]";
    }
  }
}
