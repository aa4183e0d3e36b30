package dev.scriptline.api.rule;

import static dev.scriptline.api.rule.Presence.has;

import dev.scriptline.api.patient.PatientParticulars;
import dev.scriptline.api.region.PatientField;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What a region demands of the patient. */
final class PatientRules {

  private static final FieldProblem RESIDENCE =
      new FieldProblem(
          "/patient/address/country",
          "residence-not-accepted",
          "Only people who live in this region can send prescriptions here.",
          "patient");

  private PatientRules() {}

  static List<FieldProblem> broken(Region.Patients demands, PatientParticulars patient) {
    List<FieldProblem> problems =
        new ArrayList<>(
            Presence.missing("patient", demands.required(), field -> knows(patient, field)));
    if (!demands.residenceCountries().contains(patient.address().country())) {
      problems.add(RESIDENCE);
    }
    return problems;
  }

  /** What intake always asks for is there; text may have come into the table by another way. */
  private static boolean knows(PatientParticulars patient, PatientField field) {
    return switch (field) {
      case FIRST_NAME -> has(patient.firstName());
      case LAST_NAME -> has(patient.lastName());
      case EMAIL -> has(patient.email());
      case ADDRESS -> has(patient.address().line1()) && has(patient.address().city());
      case GENDER, DATE_OF_BIRTH, PHONE -> true;
    };
  }
}
