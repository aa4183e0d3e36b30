package dev.scriptline.history.timeline;

import dev.scriptline.edge.Caller;
import dev.scriptline.history.access.Accesses;
import dev.scriptline.history.access.UnknownPrescription;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells support staff what happened to a prescription. */
@RestController
class TimelineController {

  private final StatusEvents events;
  private final Timelines timelines;
  private final Accesses accesses;

  TimelineController(StatusEvents events, Timelines timelines, Accesses accesses) {
    this.events = events;
    this.timelines = timelines;
    this.accesses = accesses;
  }

  @GetMapping(
      path = "/api/prescriptions/{id}/timeline",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  TimelineView timeline(
      @PathVariable UUID id, @RequestParam @Nullable String purpose, Caller caller) {
    List<RecordedStatus> recorded = events.of(id);
    if (recorded.isEmpty()) {
      throw UnknownPrescription.byId();
    }
    TimelineView timeline = timelines.of(id, recorded);
    accesses.record(caller, purpose, "timeline", List.of(id));
    return timeline;
  }
}
