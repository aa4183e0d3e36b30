package dev.scriptline.acceptance.world;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What has to be right on both sides before a send, and every way in which it can be wrong. */
public final class Prerequisites {

  /** Belongs to clinic 994, as the town's own prescriber does. */
  private static final UUID COLLEAGUE = UUID.fromString("d0c70500-0000-4000-8000-000000000002");

  private static final UUID NEWCOMER = UUID.fromString("d0c70500-0000-4000-8000-000000000003");
  static final UUID IRISH_PRESCRIBER = UUID.fromString("d0c70500-0000-4000-8000-000000000004");
  static final UUID QUAY_PHARMACY = UUID.fromString("c0ffee00-0000-4000-8000-000000000353");

  private final Town town;

  Prerequisites(Town town) {
    this.town = town;
  }

  /** Makes everything right that is kept as data. */
  public void stand() {
    town.clinic().prescriberWithPin("4711");
    credentials(COLLEAGUE, "dr.byrne@clinic.example.org", "battery-staple", "0815");
    town.clinic().clinicAtThePlatform(994);
    intake("prescribers", Town.PRESCRIBER, prescriber("Dr Niamh Murphy", "GMC", "7000001"));
    intake("prescribers", COLLEAGUE, prescriber("Dr Cathal Byrne", "GMC", "7000002"));
    intake("prescribers", IRISH_PRESCRIBER, irishPrescriber());
    branch("B-0042");
    mailbox("quay.pharmacy@securemail.example.org");
  }

  /** Dispatch is started with another client secret than the platform knows. */
  public void clientSecret(String secret) {
    dispatchWith(Map.of("PLATFORM_CLIENT_SECRET", secret));
  }

  /** Dispatch is started with a return mailbox where nobody answers. */
  public void returnMailboxAway() {
    dispatchWith(Map.of("RETURN_MAILBOX_PORT", "9"));
  }

  /** Dispatch is started as it should be. */
  public void dispatchAsItShouldBe() {
    dispatchWith(Map.of());
  }

  public void password(String password) {
    credentials(Town.PRESCRIBER, "dr.murphy@clinic.example.org", password, "4711");
  }

  /** Somebody prescribes of whose sign-in and PIN operations has not been told. */
  public void newcomerWithoutPin() {
    intake("prescribers", NEWCOMER, prescriber("Dr Ciara Newcomer", "GMC", "7000003"));
  }

  /** Operations has been told. */
  public void newcomerWithPin() {
    credentials(NEWCOMER, "dr.byrne@clinic.example.org", "battery-staple", "0815");
  }

  public void clinicNumber(int platformId, String displayId) {
    town.clinic().clinicAtThePlatform(platformId, displayId);
  }

  /** The Northern Irish pharmacy's; empty for none. */
  public void branch(String branchId) {
    Map<String, Object> pharmacy =
        new HashMap<>(
            Map.of(
                "name", "Harbour Pharmacy",
                "region", "NI",
                "address", address("12 Harbour Row", "Belfast", "BT1 3AB", "GB")));
    if (!branchId.isEmpty()) {
      pharmacy.put("branchId", branchId);
    }
    intake("pharmacies", Town.HARBOUR_PHARMACY, pharmacy);
  }

  /** The Irish pharmacy's. */
  public void mailbox(String mailbox) {
    intake(
        "pharmacies",
        QUAY_PHARMACY,
        Map.of(
            "name",
            "Quay Pharmacy",
            "region",
            "IE",
            "mailbox",
            mailbox,
            "address",
            address("5 Merchant Steps", "Cork", "T12 X0X7", "IE")));
  }

  /** The Irish prescriber's are sent anew without this one. */
  public void irishPrescriberWithout(String particular) {
    Map<String, Object> particulars = new HashMap<>(irishPrescriber());
    particulars.remove(particular);
    intake("prescribers", IRISH_PRESCRIBER, particulars);
  }

  /** From now on the platform signs with another secret than ours. */
  public void webhookSecretDiffers() {
    town.platform().allCallbacks("forge");
  }

  /** The platform signs with ours again. */
  public void webhookSecretAgrees() {
    town.platform().behaves();
  }

  /** A part of the world outside the services is stopped: {@code mail}, {@code simulator}. */
  public void away(String part) {
    town.world().stop(part);
  }

  public void back(String part) {
    town.world().restart(part);
  }

  private void dispatchWith(Map<String, String> changed) {
    town.world().stop("dispatch");
    town.world().restart("dispatch", changed);
  }

  private void credentials(UUID prescriber, String email, String password, String pin) {
    town.clinic()
        .asOlga(
            "/api/prescribers/%s/credentials".formatted(prescriber),
            Map.of("email", email, "password", password, "pin", pin));
  }

  private void intake(String kind, UUID id, Map<String, Object> particulars) {
    town.clinic().put("/intake/%s/%s".formatted(kind, id), particulars);
  }

  private static Map<String, Object> prescriber(String name, String register, String number) {
    return Map.of(
        "name",
        name,
        "register",
        register,
        "registrationNumber",
        number,
        "qualifications",
        "MB BCh BAO, MRCGP",
        "phone",
        "+442896496101",
        "email",
        "prescriber@clinic.example.org",
        "address",
        address("21 Towpath Row", "Belfast", "BT1 9ZZ", "GB"));
  }

  private static Map<String, Object> irishPrescriber() {
    return Map.of(
        "name", "Dr Sorcha Testperson",
        "register", "IMC",
        "registrationNumber", "987604",
        "qualifications", "MB BCh BAO (NUI), MICGP",
        "phone", "+353209100303",
        "email", "dr.testperson@clinic.example.org",
        "address", address("4 Weir Terrace", "Cork", "T12 X9Y9", "IE"));
  }

  private static Map<String, Object> address(
      String line, String city, String postcode, String country) {
    return Map.of("line1", line, "city", city, "postcode", postcode, "country", country);
  }
}
