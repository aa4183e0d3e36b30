package dev.scriptline.api.rule;

import static dev.scriptline.api.rule.Presence.has;

import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.region.PrescriberField;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What a region demands of the prescriber. */
final class PrescriberRules {

  private static final FieldProblem REGISTER =
      new FieldProblem(
          "/prescriber/register",
          "register-not-accepted",
          "Members of the prescriber's register may not prescribe in this region.",
          "clinic");

  private PrescriberRules() {}

  static List<FieldProblem> broken(Region.Prescribers demands, PrescriberParticulars prescriber) {
    List<FieldProblem> problems =
        new ArrayList<>(
            Presence.missing("prescriber", demands.required(), field -> knows(prescriber, field)));
    if (!demands.accept(prescriber.register())) {
      problems.add(REGISTER);
    }
    return problems;
  }

  private static boolean knows(PrescriberParticulars prescriber, PrescriberField field) {
    return switch (field) {
      case NAME -> has(prescriber.name());
      case QUALIFICATIONS -> has(prescriber.qualifications());
      case REGISTER -> has(prescriber.register());
      case REGISTRATION_NUMBER -> has(prescriber.registrationNumber());
      case EMAIL -> has(prescriber.email());
      case PHONE -> prescriber.phone() != null;
      case ADDRESS -> prescriber.address() != null;
    };
  }
}
