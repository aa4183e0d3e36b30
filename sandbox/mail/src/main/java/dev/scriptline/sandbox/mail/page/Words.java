package dev.scriptline.sandbox.mail.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the viewer writes times, sizes and numbers. */
final class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/Dublin"));
  private static final int KIBI = 1024;

  private Words() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String size(int bytes) {
    if (bytes < KIBI) {
      return count(bytes, "byte");
    }
    return bytes < KIBI * KIBI
        ? String.format(Locale.ROOT, "%.1f KB", bytes / (double) KIBI)
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KIBI * KIBI));
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
