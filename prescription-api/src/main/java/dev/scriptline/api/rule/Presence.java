package dev.scriptline.api.rule;

import dev.scriptline.api.region.Particular;
import dev.scriptline.api.region.RequiredField;
import dev.scriptline.edge.FieldProblem;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out which required particulars are not there. */
final class Presence {

  private Presence() {}

  /**
   * A problem for each particular that is missing.
   *
   * @param whose {@code patient} or {@code prescriber}: for the pointer and for the sentence
   */
  static <F extends RequiredField> List<FieldProblem> missing(
      String whose, List<Particular<F>> required, Predicate<F> known) {
    return required.stream()
        .filter(particular -> particular.anyOf().stream().noneMatch(known))
        .map(particular ->
            new FieldProblem(
                "/%s/%s".formatted(whose, particular.path()),
                "particular-missing",
                "Missing: the %s's %s.".formatted(whose, particular.words()),
                "clinic"))
        .toList();
  }

  static boolean has(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
