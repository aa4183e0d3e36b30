package dev.scriptline.history.alarm;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.history.listing.Continued;
import dev.scriptline.history.listing.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of alarms for those who act on them. It names prescriptions by number and says nothing
 * of a person, and is polled: looking at it is not recorded as a read of anybody's record.
 */
@RestController
class AlarmController {

  private static final int LONGEST_FINDING = 500;

  /**
   * What somebody says who has looked into an alarm.
   *
   * @param finding what was found; names nobody
   */
  record Clearance(
      UUID prescriptionId, int transmissionNo, @Nullable String kind, @Nullable String finding) {}

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

  /**
   * Clears an alarm about safety, which nothing else clears.
   *
   * @throws RefusedRequestException 422 without a finding, or for one that clears itself; 404 where
   *     none is open
   */
  @PostMapping("/api/alarms:clear")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(@RequestBody Clearance clearance, Caller caller) {
    String finding = clearance.finding() == null ? "" : clearance.finding().strip();
    AlarmKind kind =
        Optional.ofNullable(clearance.kind())
            .flatMap(AlarmKind::ofWord)
            .filter(AlarmKind::safety)
            .orElseThrow(() ->
                refused("kind", "clears-itself", "Only alarms about safety are cleared by hand."));
    if (finding.isEmpty() || finding.length() > LONGEST_FINDING) {
      throw refused(
          "finding", "finding-needed", "What was found is needed, in 1 to 500 characters.");
    }
    Silence.Key key = new Silence.Key(clearance.prescriptionId(), clearance.transmissionNo(), kind);
    if (!alarms.clear(key, caller.role().scope() + " " + caller.subject(), finding)) {
      throw new RefusedRequestException(
          HttpStatus.NOT_FOUND, "alarm-not-found", "There is no such open alarm.");
    }
  }

  private static RefusedRequestException refused(String member, String code, String detail) {
    return new RefusedRequestException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        code,
        detail,
        List.of(new FieldProblem("/" + member, code, detail)),
        Map.of());
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
