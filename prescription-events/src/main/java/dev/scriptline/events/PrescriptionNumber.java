package dev.scriptline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people read out to name a prescription: ten characters without look-alikes, the last one a
 * check, so that a mistyped number is told from an unknown one. With positions counted from 1, Σ
 * position·value ≡ 0 (mod 31).
 *
 * @param value ten characters of {@value #ALPHABET}
 */
public record PrescriptionNumber(@JsonValue String value) {

  static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  static final int LENGTH = 10;

  /** The inverse of the last position (10) modulo 31. */
  private static final int INVERSE_OF_LAST = 28;

  public PrescriptionNumber {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a prescription number");
    }
  }

  /** Reads what a person typed: case, spaces and hyphens do not count. */
  @JsonCreator
  public static PrescriptionNumber of(String typed) {
    return new PrescriptionNumber(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** Draws a number; uniqueness is the keeper's business. */
  public static PrescriptionNumber draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder(LENGTH);
    for (int position = 1; position < LENGTH; position++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    int check = Math.floorMod(-weightedSum(drawn) * INVERSE_OF_LAST, ALPHABET.length());
    return new PrescriptionNumber(drawn.append(ALPHABET.charAt(check)).toString());
  }

  /** Whether this could be a number at all: right letters, right check. */
  public static boolean isWellFormed(String value) {
    return value.length() == LENGTH
        && value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
        && weightedSum(value) % ALPHABET.length() == 0;
  }

  private static int weightedSum(CharSequence letters) {
    int sum = 0;
    for (int index = 0; index < letters.length(); index++) {
      sum += (index + 1) * ALPHABET.indexOf(letters.charAt(index));
    }
    return sum;
  }

  @Override
  public String toString() {
    return value;
  }
}
