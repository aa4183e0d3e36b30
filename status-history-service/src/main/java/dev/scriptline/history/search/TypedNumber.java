package dev.scriptline.history.search;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.events.PrescriptionNumber;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Tells a number that cannot be one from a number that nobody has. */
final class TypedNumber {

  private static final int LENGTH = 10;

  private TypedNumber() {}

  /**
   * Reads what was typed.
   *
   * @throws RefusedRequestException 422 {@code number-mistyped}, with what is wrong with it
   */
  static PrescriptionNumber read(String typed) {
    try {
      return PrescriptionNumber.of(typed);
    } catch (IllegalArgumentException _) {
      throw mistyped(typed.replaceAll("[\\s-]", ""));
    }
  }

  private static RefusedRequestException mistyped(String typed) {
    Fault fault = Fault.of(typed);
    return new RefusedRequestException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "number-mistyped",
        fault.words,
        List.of(),
        Map.of("fault", fault.code));
  }

  private enum Fault {
    LENGTH_WRONG("length", "A prescription's number has ten characters. Ask for it again."),
    LETTER_WRONG(
        "letter", "A prescription's number has no 0, 1, I, L or O and no signs. Ask for it again."),
    CHECK_WRONG(
        "check",
        "The number does not fit its check character: one character is wrong or two are swapped."
            + " Ask for it again.");

    private final String code;
    private final String words;

    Fault(String code, String words) {
      this.code = code;
      this.words = words;
    }

    static Fault of(String typed) {
      if (typed.length() != LENGTH) {
        return LENGTH_WRONG;
      }
      return typed.matches("(?i)[2-9A-HJKMNP-Z]{10}") ? CHECK_WRONG : LETTER_WRONG;
    }
  }
}
