package dev.scriptline.api.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Something that must be known: one of these fields is enough. */
public record Particular<F extends RequiredField>(List<F> anyOf) {

  /**
   * Reads how a pack writes it: {@code address}, {@code phone|email}.
   *
   * @throws IllegalArgumentException when a field is none of those that there are
   */
  static <F extends RequiredField> Particular<F> of(String written, F[] fields) {
    return new Particular<>(
        Arrays.stream(written.split("\\|", -1)).map(path -> field(path.strip(), fields)).toList());
  }

  private static <F extends RequiredField> F field(String path, F[] fields) {
    return Arrays.stream(fields)
        .filter(field -> field.path().equals(path))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no such field"));
  }

  /** Where it is missed: the field that one would fill in first. */
  public String path() {
    return anyOf.getFirst().path();
  }

  /** Its name in a sentence. */
  public String words() {
    return anyOf.stream().map(RequiredField::words).collect(Collectors.joining(" or "));
  }
}
