package dev.scriptline.api.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps events once each and folds them anew whenever one was added. */
@Component
public class Projection {

  private final EventCodec codec;
  private final ProjectionRows rows;

  Projection(EventCodec codec, ProjectionRows rows) {
    this.codec = codec;
    this.rows = rows;
  }

  /**
   * Runs in the caller's transaction. The prescriptions' rows are locked first: of two batches that
   * bring events of one prescription, the later one folds what the earlier one kept.
   */
  void add(List<ReceivedStatus> events) {
    rows.lock(events.stream().map(ReceivedStatus::prescriptionId).collect(Collectors.toSet()));
    Set<UUID> changed = rows.keep(events);
    Map<UUID, Optional<PrescriptionState>> states = new HashMap<>();
    rows.events(changed).stream()
        .collect(Collectors.groupingBy(ReceivedStatus::prescriptionId))
        .forEach((prescription, all) -> states.put(prescription, Fold.of(decoded(all))));
    rows.store(states);
  }

  /** What was told of a prescription under this id, if it was. */
  public Optional<PrescriptionStatusChanged> find(UUID prescriptionId, UUID eventId) {
    return rows.event(prescriptionId, eventId).map(this::decoded);
  }

  private List<PrescriptionStatusChanged> decoded(Collection<ReceivedStatus> events) {
    return events.stream().map(this::decoded).toList();
  }

  private PrescriptionStatusChanged decoded(ReceivedStatus kept) {
    WireEvent wire =
        new WireEvent(
            kept.eventId(),
            Topics.STATUS,
            kept.prescriptionId().toString(),
            Map.of("ce_type", PrescriptionStatusChanged.class.getSimpleName()),
            kept.json().getBytes(UTF_8));
    try {
      return (PrescriptionStatusChanged) codec.decode(wire);
    } catch (UnreadableEventException e) {
      throw new IllegalStateException("An event that was readable when it was kept is not.", e);
    }
  }
}
