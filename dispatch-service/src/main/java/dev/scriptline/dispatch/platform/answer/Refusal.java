package dev.scriptline.dispatch.platform.answer;

import java.util.Arrays;
import java.util.Optional;

/** The refusals that the contract lists. */
public enum Refusal {
  UNAUTHORIZED_CLINIC("You trying to issue prescription to unauthorized clinic"),
  INVALID_PIN("Invalid secure pin"),
  CONTACT_NOT_FOUND("Contact not found"),
  VALIDATION_FAILED("Validation failed"),
  /** The reference was used before: an earlier call worked. */
  REFERENCE_USED("Prescription already exists for this reference"),
  /** Said to a login only. */
  INVALID_LOGIN("Invalid login details");

  private final Words words;

  Refusal(String words) {
    this.words = Words.of(words);
  }

  static Optional<Refusal> of(Words said) {
    return Arrays.stream(values()).filter(refusal -> refusal.words.equals(said)).findAny();
  }
}
