package dev.scriptline.history.timeline;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells support staff what happened to a prescription. */
@RestController
class TimelineController {

  private final StatusEvents events;

  TimelineController(StatusEvents events) {
    this.events = events;
  }

  @GetMapping("/api/prescriptions/{id}/timeline")
  TimelineView timeline(@PathVariable UUID id) {
    List<RecordedStatus> recorded = events.of(id);
    if (recorded.isEmpty()) {
      throw new RefusedRequestException(
          HttpStatus.NOT_FOUND,
          "prescription-not-found",
          "Nothing is known of a prescription with this id.");
    }
    return TimelineView.of(id, recorded);
  }
}
