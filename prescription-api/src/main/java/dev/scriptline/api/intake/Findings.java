package dev.scriptline.api.intake;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads what a clinic's system sent and collects everything that is wrong with it, so that the
 * clinic mends it in one go. What is said of a value never repeats it.
 */
public final class Findings {

  /** Line feed and tab are text; other control characters and halves of characters are damage. */
  private static final Pattern DAMAGE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final List<FieldProblem> problems = new ArrayList<>();

  /** What was found so far, for a reading that may have to be repeated from here. */
  public Findings copy() {
    Findings copy = new Findings();
    copy.problems.addAll(problems);
    return copy;
  }

  /** Text that must be there. */
  public Optional<String> text(String pointer, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      add(pointer, "required", "This is needed.");
      return Optional.empty();
    }
    return optionalText(pointer, value, longest);
  }

  /** Text that may be absent; blank is absent. */
  public Optional<String> optionalText(String pointer, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip().replace("\r\n", "\n");
    if (text.length() > longest) {
      add(pointer, "too-long", "At most %d characters fit here.".formatted(longest));
    }
    if (DAMAGE.matcher(text).find()) {
      add(pointer, "malformed", "There are control characters or halves of characters in it.");
    }
    return Optional.of(text);
  }

  /** Something that must be there and can be told from text. */
  public <T> Optional<T> parsed(
      String pointer, @Nullable String value, String expected, Function<String, T> parser) {
    Optional<String> text = text(pointer, value, 300);
    try {
      return text.map(parser);
    } catch (IllegalArgumentException | DateTimeException _) {
      add(pointer, "malformed", "Expected " + expected + ".");
      return Optional.empty();
    }
  }

  /** The same of something that may be absent; blank is absent. */
  public <T> Optional<T> optionallyParsed(
      String pointer, @Nullable String value, String expected, Function<String, T> parser) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : parsed(pointer, value, expected, parser);
  }

  /** An id that must be there. */
  public Optional<UUID> id(String pointer, @Nullable String value) {
    return parsed(
        pointer,
        value,
        "a UUID",
        text -> {
          if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
          }
          return UUID.fromString(text);
        });
  }

  /** Adds what the reader found itself. */
  public void add(String pointer, String code, String detail) {
    problems.add(new FieldProblem(pointer, code, detail, "clinic"));
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedRequestException (422) with everything that was found, if anything was
   */
  public void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new RefusedRequestException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          problems.getFirst().code(),
          "This cannot be taken as it is.",
          problems,
          Map.of());
    }
  }
}
