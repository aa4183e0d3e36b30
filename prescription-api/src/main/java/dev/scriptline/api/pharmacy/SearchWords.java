package dev.scriptline.api.pharmacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How names are compared: lower case, without accents, apostrophes and punctuation. */
final class SearchWords {

  private SearchWords() {}

  /**
   * The text that a pharmacy is found by: every word with a blank before it. A postcode is there in
   * both ways of writing it.
   */
  static String text(String name, String town, String postcode) {
    return Stream.of(of(name), of(town), of(postcode), of(postcode.replace(" ", "")))
        .flatMap(List::stream)
        .distinct()
        .map(word -> " " + word)
        .collect(Collectors.joining());
  }

  /** The words of what a person typed. */
  static List<String> of(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}'’`]", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
