package dev.scriptline.api.address;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A telephone number; never prints.
 *
 * @param digits country code and number, without a plus: {@code 447700900123}
 */
@Embeddable
public record PhoneNumber(@Column(name = "phone") String digits) {

  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{7,14}");
  private static final Map<String, String> CALLING_CODES = Map.of("GB", "44", "IE", "353");

  public PhoneNumber {
    if (!INTERNATIONAL.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a telephone number with its country code");
    }
  }

  /**
   * Reads what a person wrote: {@code +44 (0)7700 900123}, {@code 0044…}, {@code 07700 900123}.
   *
   * @param country by whose habit a number without a country code is read, ISO 3166-1 alpha-2
   * @throws IllegalArgumentException when it is no number, or lacks a country code that cannot be
   *     told
   */
  public static PhoneNumber of(String written, String country) {
    String compact = written.replaceAll("[\\s()./-]", "");
    String international = compact.replaceFirst("^00", "+");
    if (international.startsWith("+")) {
      return new PhoneNumber(withoutTrunkZero(international.substring(1)));
    }
    if (international.startsWith("0") && CALLING_CODES.containsKey(country)) {
      return new PhoneNumber(CALLING_CODES.get(country) + international.substring(1));
    }
    return new PhoneNumber(international);
  }

  /** {@code +44 (0)7700…} repeats the zero that only belongs to a call within the country. */
  private static String withoutTrunkZero(String digits) {
    return CALLING_CODES.values().stream()
        .filter(code -> digits.startsWith(code + "0"))
        .findAny()
        .map(code -> code + digits.substring(code.length() + 1))
        .orElse(digits);
  }

  @Override
  public String toString() {
    return "PhoneNumber[***]";
  }
}
