package dev.scriptline.history.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How finely is counted, and of whom. */
enum Grain {
  /** All pharmacies of a region together, day by day (UTC). */
  DAY,
  /** Each pharmacy by itself, month by month. */
  MONTH;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The period that a day lies in, by its first day. */
  LocalDate period(LocalDate day) {
    return this == DAY ? day : day.withDayOfMonth(1);
  }

  /** The first day behind the period. */
  LocalDate end(LocalDate period) {
    return period.plus(1, this == DAY ? ChronoUnit.DAYS : ChronoUnit.MONTHS);
  }
}
