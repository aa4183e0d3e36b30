package dev.scriptline.dispatch.desk;

import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.edge.RefusedRequestException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dispatch desk: what waits for somebody, and how it came to that. */
@RestController
@RequestMapping("/api/dispatches")
class DispatchController {

  private static final int PAGE = 100;

  private final Dispatches dispatches;

  DispatchController(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  @GetMapping
  DispatchPage list(
      @RequestParam JobState state, @RequestParam(required = false) @Nullable String cursor) {
    Cursor after = cursor == null ? Cursor.START : Cursor.of(cursor).orElseThrow(this::noCursor);
    List<DispatchView> found = dispatches.list(state, after, PAGE);
    if (found.size() < PAGE) {
      return new DispatchPage(found, null);
    }
    DispatchView last = found.getLast();
    return new DispatchPage(found, new Cursor(last.requestedAt(), last.transmissionId()).text());
  }

  @GetMapping("/{id}")
  DispatchDetail find(@PathVariable UUID id) {
    return dispatches
        .find(id)
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.NOT_FOUND,
                "unknown-dispatch",
                "There is no transmission under this id here."));
  }

  private RefusedRequestException noCursor() {
    return new RefusedRequestException(
        HttpStatus.BAD_REQUEST, "malformed-cursor", "The cursor is not one that a list gave out.");
  }
}
