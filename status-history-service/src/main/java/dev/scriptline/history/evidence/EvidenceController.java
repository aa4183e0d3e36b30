package dev.scriptline.history.evidence;

import dev.scriptline.edge.Caller;
import dev.scriptline.history.access.Accesses;
import dev.scriptline.history.access.Purpose;
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

/** Hands out what proves the way of a prescription, to be read by machines or printed. */
@RestController
class EvidenceController {

  private final StatusEvents events;
  private final GatherEvidence gather;
  private final Accesses accesses;

  EvidenceController(StatusEvents events, GatherEvidence gather, Accesses accesses) {
    this.events = events;
    this.gather = gather;
    this.accesses = accesses;
  }

  @GetMapping(
      path = "/api/prescriptions/{id}/evidence",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PDF_VALUE})
  EvidencePack evidence(
      @PathVariable UUID id, @RequestParam @Nullable String purpose, Caller caller) {
    Purpose stated = Purpose.stated(purpose, caller.role());
    List<RecordedStatus> recorded = events.of(id);
    if (recorded.isEmpty()) {
      throw UnknownPrescription.byId();
    }
    EvidencePack pack = gather.of(id, recorded, caller.subject(), stated.word());
    accesses.record(caller, purpose, "evidence", List.of(id));
    return pack;
  }
}
