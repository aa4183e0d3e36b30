package dev.scriptline.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests as a clinic's system sends them, to be changed by whoever needs another. */
public final class Samples {

  private Samples() {}

  /** A patient in Belfast. */
  public static Map<String, Object> anna() {
    return members(
        "firstName", "Anna",
        "lastName", "Quillfeather",
        "gender", "female",
        "dateOfBirth", "1985-06-05",
        "email", "anna.quillfeather@example.org",
        "phone", "07700 900123",
        "address", address("12 Lagan Row", "Belfast", "BT1 1AA"));
  }

  public static Map<String, Object> drMurphy() {
    return members("name", "Dr Orla Murphy", "register", "GMC", "registrationNumber", "7000001");
  }

  public static Map<String, Object> harbourPharmacy() {
    return members(
        "name", "Harbour Pharmacy",
        "region", "NI",
        "branchId", "B-0042",
        "mailbox", "harbour.pharmacy@securemail.example.org",
        "address", address("3 Dock Street", "Bangor", "BT20 3AB"));
  }

  /** A patient in Dublin. */
  public static Map<String, Object> sean() {
    return members(
        "firstName", "Seán",
        "lastName", "Ó Fiannachta",
        "gender", "male",
        "dateOfBirth", "1979-02-11",
        "email", "sean.ofiannachta@example.org",
        "phone", "+353 1 555 0123",
        "address", irishAddress("4 Poolbeg Row", "Dublin 6W", "D6W XY12"));
  }

  /** Whatever Ireland requires is known of her. */
  public static Map<String, Object> drByrne() {
    return members(
        "name", "Dr Aoife Byrne",
        "register", "IMC",
        "registrationNumber", "400001",
        "qualifications", "MB BCh BAO",
        "phone", "+353 1 555 0199",
        "email", "aoife.byrne@clinic.example.org",
        "address", irishAddress("1 Clinic Lane", "Dublin 2", "D02 XY34"));
  }

  public static Map<String, Object> terenurePharmacy() {
    return members(
        "name", "Terenure Pharmacy",
        "region", "IE",
        "mailbox", "terenure.pharmacy@securemail.example.org",
        "address", irishAddress("8 Village Street", "Dublin 6W", "D6W AB12"));
  }

  /** Approved a moment ago: the first pens of a course. */
  public static Map<String, Object> wegovyStarter(UUID patientId, UUID prescriberId) {
    return members(
        "patientId", patientId.toString(),
        "prescriberId", prescriberId.toString(),
        "clinicId", "c11111c0-0000-4000-8000-000000000001",
        "approvedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "items", List.of(wegovyPen()),
        "notes", "First course, weight to be checked after 4 weeks");
  }

  public static Map<String, Object> wegovyPen() {
    return members(
        "apid", "42220711000001104",
        "vpid", "42237311000001104",
        "description",
            "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",
        "quantity", "1",
        "directions", "Inject 0.25 mg under the skin once a week for 4 weeks");
  }

  /** A member that is text. */
  public static String text(Map<String, Object> sample, String name) {
    return (String) requireNonNull(sample.get(name));
  }

  public static Map<String, Object> address(String line1, String city, String postcode) {
    return members("line1", line1, "city", city, "postcode", postcode, "country", "GB");
  }

  public static Map<String, Object> irishAddress(String line1, String city, String postcode) {
    return with(address(line1, city, postcode), "country", "IE");
  }

  /** A copy with one member put in place of what was there. */
  public static Map<String, Object> with(Map<String, Object> sample, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(sample);
    changed.put(name, value);
    return changed;
  }

  /** A copy without some members. */
  public static Map<String, Object> without(Map<String, Object> sample, String... names) {
    Map<String, Object> changed = new LinkedHashMap<>(sample);
    changed.keySet().removeAll(List.of(names));
    return changed;
  }

  private static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      members.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return members;
  }
}
