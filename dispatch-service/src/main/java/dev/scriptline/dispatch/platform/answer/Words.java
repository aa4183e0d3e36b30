package dev.scriptline.dispatch.platform.answer;

import java.util.Locale;

/**
 * The platform's sentences as they are compared: case, outer spaces and a final full stop do not
 * count.
 */
record Words(String normal) {

  static Words of(String said) {
    String trimmed = said.strip();
    String unstopped = trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    return new Words(unstopped.strip().toLowerCase(Locale.ROOT));
  }
}
