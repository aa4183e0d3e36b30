package dev.scriptline.history.summary;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.timeline.PlacedStep;
import dev.scriptline.history.timeline.ReadingOrder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums a prescription's events up; their order does not matter. */
final class Digest {

  /** The stages that are searched, watched and counted. */
  static final Set<Status> STAGES =
      EnumSet.of(
          Status.APPROVED,
          Status.REQUESTED,
          Status.ISSUED,
          Status.EMAILED,
          Status.ACKNOWLEDGED,
          Status.SIGNED,
          Status.PRINTED,
          Status.DISPENSED);

  private final List<RecordedStatus> recorded;
  private final List<PrescriptionStatusChanged> events;
  private final Optional<PrescriptionState> state;
  private final int transmission;

  private Digest(List<RecordedStatus> recorded) {
    this.recorded = recorded;
    this.events = recorded.stream().map(RecordedStatus::event).toList();
    this.state = Fold.of(events);
    this.transmission = state.map(known -> known.transmissions().lastKey()).orElse(0);
  }

  /** The summary of at least one event. */
  static Summary of(UUID prescriptionId, List<RecordedStatus> recorded) {
    return new Digest(recorded).summary(prescriptionId);
  }

  private Summary summary(UUID prescriptionId) {
    PrescriptionStatusChanged route = route();
    return new Summary(
        prescriptionId,
        recorded.stream().mapToLong(RecordedStatus::seq).max().orElseThrow(),
        events.getFirst().number(),
        state.map(PrescriptionState::status).orElse(null),
        transmission,
        route == null ? null : route.region(),
        route == null ? null : route.channel(),
        route == null ? null : route.pharmacyId(),
        validUntil(),
        events.stream().map(PrescriptionStatusChanged::receivedAt).min(Instant::compareTo).get(),
        events.stream().map(PrescriptionStatusChanged::receivedAt).max(Instant::compareTo).get(),
        reached());
  }

  private @Nullable PrescriptionStatusChanged route() {
    return events.stream()
        .filter(event -> event.region() != null && PlacedStep.transmission(event) == transmission)
        .findFirst()
        .orElse(null);
  }

  /** The latest word on it that the latest transmission knows. */
  private @Nullable Instant validUntil() {
    return events.stream()
        .filter(event -> event.validUntil() != null)
        .filter(event -> PlacedStep.transmission(event) <= transmission)
        .max((one, other) -> PlacedStep.transmission(one) - PlacedStep.transmission(other))
        .map(event -> Objects.requireNonNull(event.validUntil()))
        .orElse(null);
  }

  private Map<Status, Instant> reached() {
    EnumMap<Status, Instant> reached = new EnumMap<>(Status.class);
    ReadingOrder.of(recorded).stream()
        .filter(step -> STAGES.contains(step.status()) && counts(step))
        .forEach(step -> reached.putIfAbsent(step.status(), step.at()));
    return reached;
  }

  /** Approval belongs to all transmissions, and dispensing from any of them ends the way. */
  private boolean counts(PlacedStep step) {
    return step.transmission() == transmission
        || step.status() == Status.APPROVED
        || step.status() == Status.DISPENSED;
  }
}
