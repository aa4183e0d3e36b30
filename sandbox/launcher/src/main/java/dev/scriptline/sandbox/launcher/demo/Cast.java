package dev.scriptline.sandbox.launcher.demo;

import java.util.List;
import java.util.Map;

/** The invented people, places and the medicine of the demo; the same in every run. */
final class Cast {

  static final String ANNA = "0a11a000-0000-4000-8000-000000000001";
  static final String DR_MURPHY = "d0c70000-0000-4000-8000-000000000001";
  static final String CLINIC = "c1141c00-0000-4000-8000-000000000001";
  static final String HARBOUR_PHARMACY = "fa4ac000-0000-4000-8000-000000000042";

  static final String PHARMACY_NAME = "Harbour Pharmacy";
  static final String PHARMACY_MAILBOX = "harbour.pharmacy@securemail.example.org";
  static final String PHARMACY_GROUP = "All Other Pharmacies";
  static final String REGION = "NI";
  static final String MEDICINE =
      "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens";

  private Cast() {}

  static Map<String, Object> anna() {
    return Map.of(
        "firstName", "Anna",
        "lastName", "Quigley",
        "gender", "female",
        "dateOfBirth", "1985-06-05",
        "email", "anna.quigley@example.org",
        "phone", "+447700900123",
        "address", address("14 Kelp Lane", "Bangor", "BT20 5AB"));
  }

  static Map<String, Object> drMurphy() {
    return Map.of("name", "Dr Orla Murphy", "register", "GMC", "registrationNumber", "7654321");
  }

  static Map<String, Object> drMurphysSignIn() {
    return Map.of(
        "email", "dr.murphy@clinic.example.org", "password", "correct-horse", "pin", "4711");
  }

  // 201334 is what the platform's dashboard shows; its API knows the clinic as 994.
  static Map<String, Object> clinicAtPlatform() {
    return Map.of("platformId", 994, "displayId", "201334");
  }

  static Map<String, Object> harbourPharmacy() {
    return Map.of(
        "name", PHARMACY_NAME,
        "region", REGION,
        "branchId", "B-0042",
        "mailbox", PHARMACY_MAILBOX,
        "address", address("3 Quay Street", "Bangor", "BT20 5ED"));
  }

  /** Anna's starter, with the codes of brand and substance from dm+d. */
  static Map<String, Object> prescription(String approvedAt) {
    return Map.of(
        "patientId", ANNA,
        "prescriberId", DR_MURPHY,
        "clinicId", CLINIC,
        "approvedAt", approvedAt,
        "items", List.of(wegovyStarter()));
  }

  private static Map<String, Object> wegovyStarter() {
    return Map.of(
        "apid", "42220711000001104",
        "vpid", "42237311000001104",
        "description", MEDICINE,
        "quantity", "1",
        "directions", "Inject 0.25 mg under the skin once a week for 4 weeks");
  }

  private static Map<String, Object> address(String line1, String city, String postcode) {
    return Map.of("line1", line1, "city", city, "postcode", postcode, "country", "GB");
  }
}
