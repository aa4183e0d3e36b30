package dev.scriptline.dispatch.email.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a line may end: at a space or inside a hyphenated word, but never between an amount and its
 * unit. "0.25" at the end of a line and "mg" in the next invite a mistake.
 */
final class LineBreaks implements FSTextBreaker {

  private static final Pattern BREAK =
      Pattern.compile(
          "(?<!\\d) (?! )|(?<=\\d) (?! |(?:mg|ml|g|mcg|µg|micrograms?|units?|%)(?!\\p{L}))|(?<=\\p{L}{4}-)(?=\\p{L}{4})");

  private @Nullable Matcher breaks;

  @Override
  public void setText(String text) {
    breaks = BREAK.matcher(text);
  }

  /** The next place, counted from the start; -1 when there is none. */
  @Override
  public int next() {
    return breaks != null && breaks.find() ? breaks.end() : -1;
  }
}
