package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.prescription.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the portal writes states, days and times. */
final class Words {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private Words() {}

  static String of(Status status) {
    return switch (status) {
      case ISSUED -> "Issued, not yet signed";
      case SIGNED -> "Signed, ready to dispense";
      case PRINTED -> "Printed, ready to dispense";
      case DISPENSED -> "Dispensed";
      case EXPIRED -> "Expired";
      case VOIDED -> "Voided";
    };
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
