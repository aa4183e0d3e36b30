package dev.scriptline.sandbox.platform.fault;

import java.time.Duration;

/** Reads the {@code <ms>} of modes like {@code late:250}. */
final class Modes {

  private Modes() {}

  static Duration millis(String argument, long otherwise) {
    try {
      long millis = argument.isEmpty() ? otherwise : Long.parseLong(argument);
      if (millis > 0) {
        return Duration.ofMillis(millis);
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException("This mode wants milliseconds, as in late:250.");
  }
}
