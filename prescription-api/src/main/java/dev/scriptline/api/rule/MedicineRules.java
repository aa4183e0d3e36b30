package dev.scriptline.api.rule;

import dev.scriptline.api.prescription.PrescriptionItem;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a region demands of the medicines. */
final class MedicineRules {

  /** Something that says how much or how often. */
  private static final Pattern AMOUNT =
      Pattern.compile("\\p{Nd}|\\b(one|two|three|four|five|six|half|once|twice|daily|weekly)\\b");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private MedicineRules() {}

  static List<FieldProblem> broken(Region.Medicines demands, List<PrescriptionItem> items) {
    List<FieldProblem> problems = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      check(demands, items.get(index), "/items/" + index, problems);
    }
    return problems;
  }

  private static void check(
      Region.Medicines demands, PrescriptionItem item, String at, List<FieldProblem> problems) {
    if (demands.brandCode() && (item.apid().isBlank() || item.apid().equals(item.vpid()))) {
      problems.add(
          clinic(at + "/apid", "brand-code-missing", "The medicine is not named by its brand."));
    }
    if (says(item.description(), demands.controlledDrugs())) {
      problems.add(
          clinic(
              at + "/description",
              "controlled-drug",
              "This is a controlled drug; it cannot be prescribed in this way."));
    }
    String directions = item.directions();
    if (says(directions, demands.vagueDirections()) && !AMOUNT.matcher(words(directions)).find()) {
      problems.add(
          clinic(
              at + "/directions",
              "directions-vague",
              "The directions must say how much to use and how often."));
    }
  }

  private static boolean says(String text, List<String> phrases) {
    String words = words(text);
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  /** In lower case, with one blank before and after each word. */
  private static String words(String text) {
    return " " + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
  }

  private static FieldProblem clinic(String pointer, String code, String detail) {
    return new FieldProblem(pointer, code, detail, "clinic");
  }
}
