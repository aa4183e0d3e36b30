package dev.scriptline.history.listing;

import dev.scriptline.edge.RefusedRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the ends of a span of time: a moment with its offset, or a day (UTC) as a whole. */
public final class TimeParameter {

  private TimeParameter() {}

  /** The first moment of the span. */
  public static @Nullable Instant from(@Nullable String text) {
    return text == null ? null : read("from", text, 0);
  }

  /** The first moment behind the span: a day belongs to it to its end. */
  public static @Nullable Instant to(@Nullable String text) {
    return text == null ? null : read("to", text, 1);
  }

  private static Instant read(String name, String text, int days) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw new RefusedRequestException(
          HttpStatus.BAD_REQUEST,
          "malformed-parameter",
          "A parameter of the address or the query cannot be read.",
          List.of(),
          Map.of("parameter", name));
    }
  }
}
