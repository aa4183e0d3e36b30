package dev.scriptline.dispatch.platform;

import dev.scriptline.edge.Secret;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Patient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of <em>issue</em>, field by field as the contract has it; what is absent goes as an
 * empty text.
 *
 * @param clinicId the platform's internal one, not the dashboard's
 */
record IssueBody(DispatchOrder order, long clinicId, long contactId, String affiliateTag) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** As it is sent; the caller wipes it. */
  byte[] bytes(Secret pin) {
    return JSON.writeValueAsBytes(body(pin.reveal()));
  }

  /** Without the PIN: from a hash that holds it, four digits could be tried out. */
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(JSON.writeValueAsBytes(body(""))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private ObjectNode body(String pin) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("action", "issueToContact")
            .put("clinic_id", clinicId)
            .put("contact_id", contactId)
            .put("secure_pin", pin)
            .put("notify", true)
            .put("client_ref_id", order.transmissionId().toString())
            .put("notes", orEmpty(order.notes()))
            .put("aff_tag", affiliateTag);
    body.set("patient", patient(order.patient()));
    ArrayNode medicines = body.putArray("medicines");
    order.items().forEach(item -> medicines.add(medicine(item)));
    return body;
  }

  private static ObjectNode patient(Patient patient) {
    LocalDate born = patient.dateOfBirth();
    return JSON.createObjectNode()
        .put("first_name", patient.firstName())
        .put("last_name", patient.lastName())
        .put("gender", patient.gender())
        .put("email", patient.email())
        .put("phone", patient.phone())
        .put("birth_day", "%02d".formatted(born.getDayOfMonth()))
        .put("birth_month", "%02d".formatted(born.getMonthValue()))
        .put("birth_year", "%04d".formatted(born.getYear()))
        .put("address_ln1", patient.address().line1())
        .put("address_ln2", orEmpty(patient.address().line2()))
        .put("city", patient.address().city())
        .put("post_code", patient.address().postcode())
        .put("country", patient.address().country())
        .put("client_ref_id", patient.id().toString());
  }

  private static ObjectNode medicine(Item item) {
    return JSON.createObjectNode()
        .put("object", "medicine")
        .put("id", 0)
        .put("VPID", orEmpty(item.vpid()))
        .put("APID", item.apid())
        .put("description", item.description())
        .put("qty", item.quantity())
        .put("directions", item.directions());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return "IssueBody[***]";
  }
}
