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
      return refuse(
          422,
          "Choose the group of your pharmacy.",
          "The mail about the prescription names it.",
          Problem.GROUP);
    }
    if (search.token().isEmpty()) {
      return refuse(
          422,
          "Enter the token from the mail.",
          "It is the word that begins with RX.",
          Problem.TOKEN);
    }
    return prescriptions
        .find(search.token())
        .flatMap(found -> of(search.group(), found))
        .orElseGet(() -> notFound(search));
  }

  /** Another group's prescription is answered like none at all (contract, 6). */
  private Optional<Finding> of(String group, Prescription found) {
    Contact pharmacy = directory.contact(found.origin().contactId()).orElseThrow();
    return pharmacy.group().equals(group) ? Optional.of(open(found, pharmacy)) : Optional.empty();
  }

  private static Finding notFound(Search search) {
    return refuse(
        404,
        "Prescription not found.",
        "Compare the token with the mail, and check the group: a prescription is found only in the"
            + " group of its pharmacy, and \"%s\" is chosen.".formatted(search.group()),
        Problem.TOKEN);
  }

  private static Finding open(Prescription found, Contact pharmacy) {
    String since = Words.time(found.updatedAt());
    return switch (found.status()) {
      case SIGNED, PRINTED -> new Finding.Found(found, pharmacy);
      case ISSUED ->
          refuse(
              409,
              "Prescription not yet signed.",
              "It was issued on %s. Try again when the prescriber has signed it.".formatted(since),
              Problem.TOKEN);
      case DISPENSED ->
          refuse(
              409,
              "Prescription already dispensed.",
              "It was dispensed on %s. Do not dispense it again.".formatted(since),
              Problem.TOKEN);
      case VOIDED ->
          refuse(
              410,
              "Prescription already voided.",
              "The clinic voided it on %s. Do not dispense it.".formatted(since),
              Problem.TOKEN);
      case EXPIRED ->
          refuse(
              410,
              "Prescription expired.",
              "It expired on %s. The patient needs a new one.".formatted(since),
              Problem.TOKEN);
    };
  }

  private static Finding refuse(int status, String words, String advice, String field) {
    return new Finding.NotShown(new Problem(status, words, advice, field));
  }

  /** What a search comes to. */
  sealed interface Finding {

    /** A prescription that can be printed and dispensed. */
    record Found(Prescription prescription, Contact pharmacy) implements Finding {}

    /** None that may be shown. */
    record NotShown(Problem problem) implements Finding {}
  }
}
