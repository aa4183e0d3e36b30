package dev.scriptline.history.report;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.history.listing.TimeParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of many prescriptions; none of them can be told from the others in it. */
@RestController
class ReportController {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 400;

  private final ReportLifecycle report;
  private final JdbcClient jdbc;

  ReportController(ReportLifecycle report, JdbcClient jdbc) {
    this.report = report;
    this.jdbc = jdbc;
  }

  /**
   * Funnel and times; the last thirty days where nothing is said.
   *
   * @param from a day, or a moment that stands for its day (UTC)
   * @param to likewise; the day belongs to the span
   */
  @GetMapping(
      path = "/api/reports/lifecycle",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  Lifecycle lifecycle(
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String region) {
    Instant until = TimeParameter.to(to);
    LocalDate end = until == null ? today().plusDays(1) : endOf(until);
    Instant since = TimeParameter.from(from);
    LocalDate start = since == null ? end.minusDays(USUAL_DAYS) : day(since);
    if (!start.isBefore(end) || ChronoUnit.DAYS.between(start, end) > MOST_DAYS) {
      throw new RefusedRequestException(
          HttpStatus.BAD_REQUEST,
          "malformed-parameter",
          "A report spans between 1 and %d days.".formatted(MOST_DAYS),
          List.of(),
          Map.of("parameter", "from"));
    }
    return report.of(start, end, region);
  }

  private static LocalDate endOf(Instant moment) {
    LocalDate day = day(moment);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(moment) ? day : day.plusDays(1);
  }

  private static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private LocalDate today() {
    return jdbc.sql("select (clock_timestamp() at time zone 'UTC')::date")
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .single();
  }
}
