package dev.scriptline.history.access;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.Role;
import dev.scriptline.history.listing.Continued;
import dev.scriptline.history.listing.Cursor;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who has read a record: staff anybody's, patients their own. */
@RestController
class AccessController {

  private final Accesses accesses;
  private final OwnerTags ownerTags;
  private final StatusEvents events;

  AccessController(Accesses accesses, OwnerTags ownerTags, StatusEvents events) {
    this.accesses = accesses;
    this.ownerTags = ownerTags;
    this.events = events;
  }

  /** This read stands at the top of its own answer. */
  @GetMapping(
      path = "/api/prescriptions/{id}/accesses",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<AccessPage> accesses(
      @PathVariable UUID id,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable String purpose,
      Caller caller) {
    Cursor after = cursor == null ? null : Cursor.of(cursor);
    if (!maySee(caller, events.of(id))) {
      throw UnknownPrescription.byId();
    }
    accesses.record(caller, purpose, "accesses", List.of(id));
    AccessPage page = AccessPage.of(accesses.of(id, after));
    return Continued.with(page, page.next());
  }

  private boolean maySee(Caller caller, List<RecordedStatus> recorded) {
    return caller.is(Role.SUPPORT)
        ? !recorded.isEmpty()
        : ownerTags.owns(caller.requirePatientId(), recorded);
  }
}
