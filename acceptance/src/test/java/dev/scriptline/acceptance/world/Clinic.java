package dev.scriptline.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The clinic's own system: patients, prescribers, pharmacies and prescriptions by intake. */
public final class Clinic {

  private static final String BELFAST = "Belfast";

  private final Town town;

  Clinic(Town town) {
    this.town = town;
  }

  /** What must stand before the first prescription: credentials, clinic, prescriber, pharmacy. */
  void settleIn() {
    prescriberWithPin("4711");
    clinicAtThePlatform(994);
    put(
        "/intake/prescribers/" + Town.PRESCRIBER,
        Map.of("name", "Dr Niamh Murphy", "register", "GMC", "registrationNumber", "7000001"));
    put(
        "/intake/pharmacies/" + Town.HARBOUR_PHARMACY,
        Map.of(
            "name", "Harbour Pharmacy",
            "region", "NI",
            "branchId", "B-0042",
            "address", address("12 Harbour Row", "BT1 3AB")));
  }

  /** Stores the prescriber's platform credentials with this PIN; 4711 is the right one. */
  public void prescriberWithPin(String pin) {
    asOlga(
        "/api/prescribers/" + Town.PRESCRIBER + "/credentials",
        Map.of("email", "dr.murphy@clinic.example.org", "password", "correct-horse", "pin", pin));
  }

  /**
   * Maps the clinic to the platform's id; 994 is the right one, 201334 what the dashboard shows.
   */
  public void clinicAtThePlatform(int platformId) {
    clinicAtThePlatform(platformId, "201334");
  }

  /** The same with the number that the dashboard shows. */
  void clinicAtThePlatform(int platformId, String displayId) {
    asOlga("/api/clinics/" + Town.CLINIC, Map.of("platformId", platformId, "displayId", displayId));
  }

  /** Writes a prescription for a new patient. */
  public Patient writesAPrescription() {
    UUID patient = UUID.randomUUID();
    UUID prescription = UUID.randomUUID();
    put(
        "/intake/patients/" + patient,
        Map.of(
            "firstName", "Orla",
            "lastName", "Testperson",
            "gender", "female",
            "dateOfBirth", "1985-06-05",
            "email", "orla.testperson@example.org",
            "phone", "07700 900123",
            "address", address("1 Quay Street", "BT1 1AA")));
    put("/intake/prescriptions/" + prescription, prescribed(patient, Town.PRESCRIBER));
    return new Patient(town, patient, prescription);
  }

  /** Writes a prescription for a new patient in Ireland, to be mailed. */
  public Patient writesAnIrishPrescription() {
    UUID patient = UUID.randomUUID();
    UUID prescription = UUID.randomUUID();
    put(
        "/intake/patients/" + patient,
        Map.of(
            "firstName", "Colm",
            "lastName", "Testperson",
            "gender", "male",
            "dateOfBirth", "1979-03-17",
            "email", "colm.testperson@example.org",
            "phone", "+353885550123",
            "address",
                Map.of(
                    "line1", "7 Weir View",
                    "city", "Cork",
                    "postcode", "T12 X3X4",
                    "country", "IE")));
    put(
        "/intake/prescriptions/" + prescription,
        prescribed(patient, Prerequisites.IRISH_PRESCRIBER));
    return new Patient(town, patient, prescription);
  }

  private static Map<String, Object> prescribed(UUID patient, UUID prescriber) {
    return Map.of(
        "patientId",
        patient,
        "prescriberId",
        prescriber,
        "clinicId",
        Town.CLINIC,
        "approvedAt",
        Instant.now().minusSeconds(3600).toString(),
        "items",
        List.of(wegovyStarter()));
  }

  /** Writes what is there already, by the same words; the receipt of what stands now. */
  public JsonNode writesAgain(UUID prescription, Map<String, Object> content) {
    URI uri = town.world().baseUri("api").resolve("/intake/prescriptions/" + prescription);
    return town.http().put(uri, town.token("intake"), content).expect(200);
  }

  private static Map<String, Object> wegovyStarter() {
    return Map.of(
        "apid", "42220711000001104",
        "vpid", "42237311000001104",
        "description",
            "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",
        "quantity", "1",
        "directions", "Inject 0.25 mg under the skin once a week for 4 weeks");
  }

  private static Map<String, Object> address(String line, String postcode) {
    return Map.of("line1", line, "city", BELFAST, "postcode", postcode, "country", "GB");
  }

  void put(String path, Object body) {
    URI uri = town.world().baseUri("api").resolve(path);
    String token = town.token("intake");
    await(path)
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> town.http().put(uri, token, body).expect(200, 201, 204));
  }

  void asOlga(String path, Object body) {
    town.http()
        .put(town.world().baseUri("dispatch").resolve(path), town.token("olga"), body)
        .expect(200, 201, 204);
  }
}
