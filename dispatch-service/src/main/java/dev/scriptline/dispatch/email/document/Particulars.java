package dev.scriptline.dispatch.email.document;

import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.DispatchOrder.Address;
import dev.scriptline.events.order.DispatchOrder.Item;
import dev.scriptline.events.order.DispatchOrder.Patient;
import dev.scriptline.events.order.DispatchOrder.Prescriber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to stand on the page: S.I. 540/2003 for Ireland and the annex of Directive 2012/52/EU,
 * so that a pharmacist at home or across the border may dispense from it.
 */
final class Particulars {

  private final Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  private Particulars() {}

  /** The places in the order where something is missing, or has letters that the font lacks. */
  static List<String> faults(DispatchOrder order, Typeface typeface, Wording wording) {
    Particulars particulars = new Particulars();
    particulars.want("/validUntil", order.validUntil());
    particulars.want(order.patient());
    particulars.want(order.prescriber());
    particulars.want("/pharmacy/name", order.pharmacy().name());
    particulars.want("/pharmacy/address", order.pharmacy().address());
    particulars.wantItems(order.items());
    @Nullable String notes = order.notes();
    if (notes != null) {
      particulars.shown.put("/notes", wording.lines(notes));
    }
    return particulars.faults(typeface, wording);
  }

  private void want(Patient patient) {
    want("/patient/firstName", patient.firstName());
    want("/patient/lastName", patient.lastName());
    want("/patient/dateOfBirth", patient.dateOfBirth());
    want("/patient/address", patient.address());
  }

  private void want(@Nullable Prescriber prescriber) {
    if (prescriber == null) {
      want("/prescriber", null);
      return;
    }
    want("/prescriber/name", prescriber.name());
    want("/prescriber/qualifications", prescriber.qualifications());
    want("/prescriber/register", prescriber.register());
    want("/prescriber/registrationNumber", prescriber.registrationNumber());
    wantOneOf("/prescriber/phone", prescriber.phone(), "/prescriber/email", prescriber.email());
    want("/prescriber/address", prescriber.address());
  }

  /** A pharmacist must be able to reach the prescriber, one way or the other. */
  private void wantOneOf(
      String place, @Nullable String value, String other, @Nullable String otherValue) {
    if (isMissing(value) && isMissing(otherValue)) {
      want(place + "|" + other.substring(other.lastIndexOf('/') + 1), (Object) null);
      return;
    }
    showIfGiven(place, value);
    showIfGiven(other, otherValue);
  }

  private void showIfGiven(String place, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      shown.put(place, value);
    }
  }

  private void wantItems(List<Item> items) {
    want("/items", items.isEmpty() ? null : items.size());
    for (int index = 0; index < items.size(); index++) {
      Item item = items.get(index);
      want("/items/%d/description".formatted(index), item.description());
      want("/items/%d/quantity".formatted(index), item.quantity());
      want("/items/%d/directions".formatted(index), item.directions());
      want("/items/%d/apid".formatted(index), item.apid());
    }
  }

  private void want(String place, @Nullable Address address) {
    if (address == null) {
      want(place, (Object) null);
      return;
    }
    want(place + "/line1", address.line1());
    want(place + "/city", address.city());
    want(place + "/postcode", address.postcode());
    want(place + "/country", address.country());
    showIfGiven(place + "/line2", address.line2());
  }

  private void want(String place, @Nullable Object value) {
    wanted.put(place, value);
    if (value instanceof String text) {
      shown.put(place, text);
    }
  }

  private List<String> faults(Typeface typeface, Wording wording) {
    return Stream.concat(
            wanted.entrySet().stream()
                .filter(entry -> isMissing(entry.getValue()))
                .map(Map.Entry::getKey),
            shown.entrySet().stream()
                .filter(entry -> !typeface.draws(wording.lines(entry.getValue())))
                .map(Map.Entry::getKey))
        .toList();
  }

  private static boolean isMissing(@Nullable Object value) {
    return value == null || value instanceof String text && text.isBlank();
  }
}
