package dev.scriptline.history.evidence;

import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.timeline.TimelineView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the history can show for one prescription.
 *
 * @param madeBy who asked for it, as the access list has it
 * @param events as they were recorded, with their links, in the order in which we learnt of them
 * @param eventsHash SHA-256 over the lines {@code seq event hash} of all events: equal in two packs
 *     that hold the same
 */
record EvidencePack(
    Instant madeAt,
    String madeBy,
    String purpose,
    TimelineView timeline,
    List<EventProof> events,
    String eventsHash,
    Verdict verification) {

  /** One recorded event. */
  record EventProof(
      long seq,
      UUID eventId,
      Status status,
      StatusSource source,
      @Nullable Instant occurredAt,
      Instant receivedAt,
      String prevHash,
      String hash) {}
}
