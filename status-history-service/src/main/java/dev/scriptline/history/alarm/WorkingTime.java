package dev.scriptline.history.alarm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** When people work: Monday to Friday without holidays, between two times of day. */
record WorkingTime(ZoneId zone, LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  WorkingTime {
    holidays = Set.copyOf(holidays);
  }

  /**
   * The same time of day so many working days later; what comes while nobody works counts from the
   * next opening.
   */
  Instant after(Instant since, int days) {
    ZonedDateTime at = firstMinuteOfWork(since.atZone(zone));
    LocalDate day = at.toLocalDate();
    for (int passed = 0; passed < days; passed++) {
      day = nextWorkingDay(day);
    }
    return at.with(day).toInstant();
  }

  private ZonedDateTime firstMinuteOfWork(ZonedDateTime at) {
    if (works(at.toLocalDate())) {
      if (at.toLocalTime().isBefore(opens)) {
        return at.with(opens);
      }
      if (at.toLocalTime().isBefore(closes)) {
        return at;
      }
    }
    return at.with(nextWorkingDay(at.toLocalDate())).with(opens);
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!works(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean works(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
