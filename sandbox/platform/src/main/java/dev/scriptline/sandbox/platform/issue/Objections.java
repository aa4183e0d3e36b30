package dev.scriptline.sandbox.platform.issue;

import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.directory.Prescriber;
import java.util.Optional;

/** Why a well-formed order is refused, in the platform's very words (contract, 2). */
final class Objections {

  private final Directory directory;

  Objections(Directory directory) {
    this.directory = directory;
  }

  /** The first objection; the dashboard's number of a clinic is as unknown here as any other. */
  Optional<String> against(Payload.Order order, Prescriber caller) {
    if (directory.clinicsOf(caller).stream().noneMatch(clinic -> clinic.id() == order.clinicId())) {
      return Optional.of("You trying to issue prescription to unauthorized clinic");
    }
    if (!caller.pin().equals(order.pin())) {
      return Optional.of("Invalid secure pin");
    }
    if (directory.contact(order.contactId()).isEmpty()) {
      return Optional.of("Contact not found");
    }
    return Optional.empty();
  }
}
