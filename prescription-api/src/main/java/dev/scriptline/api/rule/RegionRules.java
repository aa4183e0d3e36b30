package dev.scriptline.api.rule;

import dev.scriptline.api.patient.PatientParticulars;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.prescription.PrescriptionItem;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.List;
import java.util.stream.Stream;

/** Holds what a clinic wrote against the rules of a region; what is said never repeats a value. */
public final class RegionRules {

  private RegionRules() {}

  /** Every rule that is broken, with who mends it. */
  public static List<FieldProblem> broken(
      Region region,
      PatientParticulars patient,
      PrescriberParticulars prescriber,
      List<PrescriptionItem> items) {
    return Stream.of(
            PatientRules.broken(region.patients(), patient),
            PrescriberRules.broken(region.prescribers(), prescriber),
            MedicineRules.broken(region.medicines(), items))
        .flatMap(List::stream)
        .toList();
  }

  /** The same of a prescriber alone. */
  public static List<FieldProblem> broken(Region region, PrescriberParticulars prescriber) {
    return PrescriberRules.broken(region.prescribers(), prescriber);
  }
}
