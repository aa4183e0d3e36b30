package dev.scriptline.history.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

  private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

  private final WorkingTime time =
      new WorkingTime(
          DUBLIN, LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(LocalDate.of(2026, 12, 25)));

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T15:00, 2026-11-25T15:00, on a working day",
    "2026-11-27T15:00, 2026-11-30T15:00, over the weekend",
    "2026-11-28T03:00, 2026-12-01T09:00, on a Saturday night it counts from Monday's opening",
    "2026-11-24T06:00, 2026-11-25T09:00, before the opening",
    "2026-11-24T19:30, 2026-11-26T09:00, after the closing",
    "2026-12-24T10:00, 2026-12-28T10:00, over Christmas",
    "2026-03-27T10:00, 2026-03-30T10:00, over the change of the clocks the time of day stays",
  })
  void countsAWorkingDay(String since, String due, String when) {
    assertThat(time.after(at(since).toInstant(), 1)).as(when).isEqualTo(at(due).toInstant());
  }

  private static ZonedDateTime at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(DUBLIN);
  }
}
