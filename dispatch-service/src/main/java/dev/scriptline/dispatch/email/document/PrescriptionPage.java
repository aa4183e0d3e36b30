package dev.scriptline.dispatch.email.document;

import static java.util.Objects.requireNonNull;

import dev.scriptline.dispatch.email.document.Template.Values;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Patient;
import dev.scriptline.events.order.DispatchOrder.Prescriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands where on the page of an order that has all its {@link Particulars}.
 *
 * @param sender the mailbox that the page comes from
 */
record PrescriptionPage(DispatchOrder order, String serial, String sender, Wording wording) {

  Values values() {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    putCopy(texts);
    putApproval(texts);
    putPatient(texts, lists, order.patient());
    putPrescriber(texts, lists, requireNonNull(order.prescriber(), "prescriber"));
    lists.put("medicines", medicines());
    return new Values(texts, lists);
  }

  private void putCopy(Map<String, String> texts) {
    texts.put("title", "Prescription " + serial);
    texts.put("serial", serial);
    texts.put("sender", sender);
    texts.put("pharmacy.name", wording.text(order.pharmacy().name()));
    texts.put("pharmacy.address", String.join(", ", wording.lines(order.pharmacy().address())));
    texts.put("count", wording.count(order.items().size()));
    texts.put("end", "End of the list: %s.".formatted(wording.count(order.items().size())));
    @Nullable String notes = order.notes();
    if (notes != null && !notes.isBlank()) {
      texts.put("notes", wording.lines(notes));
    }
  }

  private void putApproval(Map<String, String> texts) {
    String hash = order.approval().contentHash();
    texts.put("issued", wording.day(order.approval().at()));
    texts.put("approved", wording.moment(order.approval().at()));
    texts.put("validUntil", wording.day(requireNonNull(order.validUntil(), "validUntil")));
    texts.put("hash.short", wording.shortened(hash));
    texts.put("hash.full", wording.grouped(hash));
  }

  private void putPatient(
      Map<String, String> texts, Map<String, List<Map<String, String>>> lists, Patient patient) {
    texts.put("patient.name", wording.text(patient.firstName() + " " + patient.lastName()));
    texts.put("patient.born", wording.day(patient.dateOfBirth()));
    lists.put("patient.address", rows(wording.lines(patient.address())));
  }

  private void putPrescriber(
      Map<String, String> texts,
      Map<String, List<Map<String, String>>> lists,
      Prescriber prescriber) {
    texts.put("prescriber.name", wording.text(prescriber.name()));
    texts.put("prescriber.qualifications", wording.text(given(prescriber.qualifications())));
    texts.put(
        "prescriber.registration",
        "Registered with %s under %s"
            .formatted(
                wording.text(prescriber.register()),
                wording.text(prescriber.registrationNumber())));
    lists.put("prescriber.contact", rows(contact(prescriber)));
    lists.put("prescriber.address", rows(wording.lines(given(prescriber.address()))));
  }

  /** One of the two is always there. */
  private List<String> contact(Prescriber prescriber) {
    List<String> lines = new ArrayList<>();
    @Nullable String phone = prescriber.phone();
    if (phone != null && !phone.isBlank()) {
      lines.add("Telephone " + wording.phone(phone));
    }
    @Nullable String email = prescriber.email();
    if (email != null && !email.isBlank()) {
      lines.add(wording.text(email));
    }
    return lines;
  }

  private List<Map<String, String>> medicines() {
    List<Map<String, String>> medicines = new ArrayList<>();
    for (Item item : order.items()) {
      medicines.add(
          Map.of(
              "no", (medicines.size() + 1) + ".",
              "description", wording.text(item.description()),
              "directions", wording.text(item.directions()),
              "codes", wording.codes(item),
              "quantity", wording.quantity(item)));
    }
    return medicines;
  }

  private static List<Map<String, String>> rows(List<String> lines) {
    return lines.stream().map(line -> Map.of("line", line)).toList();
  }

  private static <T> T given(@Nullable T particular) {
    return requireNonNull(particular, "an incomplete order was to be drawn");
  }
}
