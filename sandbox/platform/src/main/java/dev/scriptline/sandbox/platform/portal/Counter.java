package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.directory.Contact;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import java.util.Optional;

/** Finds what a pharmacist asks for, or says in words why it is not handed over. */
final class Counter {

  private final Directory directory;
  private final Prescriptions prescriptions;

  Counter(Directory directory, Prescriptions prescriptions) {
    this.directory = directory;
    this.prescriptions = prescriptions;
  }

  Finding find(Search search) {
    if (!directory.groups().contains(search.group())) {
      return refuse(422, "Choose the group of your pharmacy.", Problem.GROUP);
    }
    if (search.token().isEmpty()) {
      return refuse(422, "Enter the token from the mail.", Problem.TOKEN);
    }
    Optional<Prescription> found = prescriptions.find(search.token());
    if (found.isEmpty()) {
      return refuse(
          404, "No prescription has this token. Compare it with the mail.", Problem.TOKEN);
    }
    return open(found.get(), search);
  }

  private Finding open(Prescription found, Search search) {
    Contact pharmacy = directory.contact(found.origin().contactId()).orElseThrow();
    if (!pharmacy.group().equals(search.group())) {
      return refuse(
          404,
          "Pharmacy not found in this group. Choose the group that the mail names.",
          Problem.GROUP);
    }
    String since = Words.time(found.updatedAt());
    return switch (found.status()) {
      case SIGNED, PRINTED -> new Finding.Found(found, pharmacy);
      case ISSUED ->
          refuse(409, "The prescriber has not yet signed this prescription.", Problem.TOKEN);
      case DISPENSED ->
          refuse(409, "This prescription was already dispensed: " + since + ".", Problem.TOKEN);
      case VOIDED ->
          refuse(
              410, "This prescription was voided by the prescriber: " + since + ".", Problem.TOKEN);
      case EXPIRED -> refuse(410, "This prescription expired: " + since + ".", Problem.TOKEN);
    };
  }

  private static Finding refuse(int status, String words, String field) {
    return new Finding.NotShown(new Problem(status, words, field));
  }

  /** What a search comes to. */
  sealed interface Finding {

    /** A prescription that can be printed and dispensed. */
    record Found(Prescription prescription, Contact pharmacy) implements Finding {}

    /** None that may be shown. */
    record NotShown(Problem problem) implements Finding {}
  }
}
