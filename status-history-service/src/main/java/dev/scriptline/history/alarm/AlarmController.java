package dev.scriptline.history.alarm;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.history.listing.Continued;
import dev.scriptline.history.listing.Cursor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of alarms for those who act on them. It names prescriptions by number and says nothing
 * of a person, and is polled: looking at it is not recorded as a read of anybody's record.
 */
@RestController
class AlarmController {

  private final Alarms alarms;

  AlarmController(Alarms alarms) {
    this.alarms = alarms;
  }

  /**
   * Open alarms, or those that have cleared.
   *
   * @param state open or cleared
   * @param cursor from the page before; absent for the first
   */
  @GetMapping(
      path = "/api/alarms",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<AlarmPage> list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String region,
      @RequestParam @Nullable String cursor) {
    boolean open =
        switch (state) {
          case "open" -> true;
          case "cleared" -> false;
          default -> throw malformed("state");
        };
    AlarmKind wanted =
        kind == null ? null : AlarmKind.ofWord(kind).orElseThrow(() -> malformed("kind"));
    Cursor after = cursor == null ? null : Cursor.of(cursor);
    AlarmPage page = AlarmPage.of(alarms.list(open, wanted, region, after));
    return Continued.with(page, page.next());
  }

  private static RefusedRequestException malformed(String parameter) {
    return new RefusedRequestException(
        HttpStatus.BAD_REQUEST,
        "malformed-parameter",
        "A parameter of the address or the query cannot be read.",
        List.of(),
        Map.of("parameter", parameter));
  }
}
