package dev.scriptline.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.prescription.PrescriptionItem;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineRulesTest {

  private static final Region.Medicines STRICT =
      new Region.Medicines(true, List.of("morphine"), List.of("as directed", "mdu"));
  private static final String WEEKLY = "Inject 0.25 mg under the skin once a week for 4 weeks";
  private static final String WEGOVY = "Wegovy FlexTouch 0.25mg/0.37ml pre-filled pens";

  @Test
  void takesWhatNamesItsBrandAndSaysHowToUseIt() {
    assertThat(broken(new PrescriptionItem("42220711000001104", null, WEGOVY, "1", WEEKLY)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As directed",
        "AS  DIRECTED.",
        "Use as directed by your doctor",
        "use m.d.u.; mdu"
      })
  void refusesDirectionsThatSayNothing(String directions) {
    assertThat(broken(new PrescriptionItem("42220711000001104", null, WEGOVY, "1", directions)))
        .extracting(FieldProblem::pointer, FieldProblem::code, FieldProblem::mendedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "/items/0/directions", "directions-vague", "clinic"));
  }

  @ParameterizedTest // a pharmacist can label these
  @ValueSource(
      strings = {
        "Inject 0.5 mg once a week as directed",
        "One tablet at night, as directed",
        "Undirected as it was"
      })
  void takesDirectionsThatSayMore(String directions) {
    assertThat(broken(new PrescriptionItem("42220711000001104", null, WEGOVY, "1", directions)))
        .isEmpty();
  }

  @Test
  void refusesControlledDrugsByTheNameOfTheSubstance() {
    assertThat(
            broken(
                new PrescriptionItem("1000001", null, "MORPHINE sulfate 10mg/5ml", "1", WEEKLY),
                new PrescriptionItem("1000001", null, "Apomorphine 50mg/5ml", "1", WEEKLY)))
        .extracting(FieldProblem::pointer)
        .as("a word within another is another substance")
        .containsExactly("/items/0/description");
  }

  @Test // two brands with different uses share the generic code
  void refusesTheGenericCodeInTheBrandsPlace() {
    assertThat(
            broken(
                new PrescriptionItem(
                    "36491011000001101", "36491011000001101", WEGOVY, "1", WEEKLY)))
        .extracting(FieldProblem::code)
        .containsExactly("brand-code-missing");
  }

  @Test
  void findsNothingWhereThePackAsksForNothing() {
    PrescriptionItem item = new PrescriptionItem("1000001", "1000001", "Morphine", "1", "mdu");

    assertThat(
            MedicineRules.broken(new Region.Medicines(false, List.of(), List.of()), List.of(item)))
        .isEmpty();
  }

  private static List<FieldProblem> broken(PrescriptionItem... items) {
    return MedicineRules.broken(STRICT, List.of(items));
  }
}
