package dev.scriptline.sandbox.platform.issue;

import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.prescription.Content;
import dev.scriptline.sandbox.platform.prescription.Medicine;
import dev.scriptline.sandbox.platform.prescription.Patient;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the body of {@code POST /api/v1/prescriptions} exactly as the contract writes it (3). */
final class PayloadReader {

  private static final Pattern ACTION = Pattern.compile("issueToContact");
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern GENDER = Pattern.compile("female|male|other|unknown");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{7,14}");
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern OBJECT = Pattern.compile("medicine");
  private static final Pattern CODE = Pattern.compile("[0-9]{6,18}");
  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,4}");

  private final FieldCheck fields;

  private PayloadReader(JsonNode root) {
    this.fields = new FieldCheck(root);
  }

  static Payload read(Request request) {
    return new PayloadReader(json(request)).payload();
  }

  /** A body of another type, or none that can be read, has no fields at all. */
  private static JsonNode json(Request request) {
    try {
      return request.hasType("application/json")
          ? Json.MAPPER.readTree(request.body())
          : Json.MAPPER.createObjectNode();
    } catch (JacksonException _) {
      return Json.MAPPER.createObjectNode();
    }
  }

  private Payload payload() {
    fields.text("action", ACTION, "must be issueToContact");
    String reference = fields.text("client_ref_id", REFERENCE, "format is invalid");
    fields.optionalText("aff_tag");
    Payload.Order order =
        new Payload.Order(
            reference,
            fields.number("clinic_id"),
            fields.number("contact_id"),
            fields.text("secure_pin"),
            fields.flag("notify"),
            new Content(patient(), medicines(), fields.optionalText("notes")));
    return fields.errors().isEmpty()
        ? order
        : new Payload.Invalid(reference.isEmpty() ? null : reference, fields.errors());
  }

  private Patient patient() {
    fields.optionalText("patient.email", MAIL, "must be a valid email address");
    fields.optionalText("patient.phone", PHONE, "must be digits with the country code");
    fields.optionalText("patient.client_ref_id");
    List<String> address =
        Stream.of(
                fields.text("patient.address_ln1"),
                fields.optionalText("patient.address_ln2"),
                fields.text("patient.city"),
                fields.text("patient.post_code"),
                fields.text("patient.country", COUNTRY, "must be a country code of two letters"))
            .filter(Objects::nonNull)
            .toList();
    return new Patient(
        fields.text("patient.first_name"),
        fields.text("patient.last_name"),
        fields.text("patient.gender", GENDER, "is not one of female, male, other, unknown"),
        birthDate(),
        address);
  }

  private LocalDate birthDate() {
    String day = fields.text("patient.birth_day", TWO_DIGITS, "must be two digits");
    String month = fields.text("patient.birth_month", TWO_DIGITS, "must be two digits");
    String year = fields.text("patient.birth_year", FOUR_DIGITS, "must be four digits");
    if (!day.isEmpty() && !month.isEmpty() && !year.isEmpty()) {
      try {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      } catch (DateTimeException _) {
        fields.wrong("patient.birth_day", "is not a day of that month");
      }
    }
    return LocalDate.EPOCH;
  }

  private List<Medicine> medicines() {
    List<Medicine> medicines = new ArrayList<>();
    int count = fields.size("medicines");
    for (int i = 0; i < count; i++) {
      medicines.add(medicine("medicines." + i + "."));
    }
    return medicines;
  }

  private Medicine medicine(String at) {
    fields.text(at + "object", OBJECT, "must be medicine");
    fields.number(at + "id");
    String vpid = fields.optionalText(at + "VPID", CODE, "must be digits");
    String apid = fields.optionalText(at + "APID", CODE, "must be digits");
    if (vpid == null && apid == null) {
      fields.wrong(at + "VPID", "or the " + at + "APID field is required");
    }
    return new Medicine(
        fields.text(at + "description"),
        fields.text(at + "qty", QUANTITY, "must be a string of digits"),
        fields.text(at + "directions"));
  }
}
