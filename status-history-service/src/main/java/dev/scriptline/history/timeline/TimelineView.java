package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.history.status.RecordedStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one prescription.
 *
 * @param status where it stands; absent while nothing but notes is known
 */
record TimelineView(
    UUID prescriptionId, PrescriptionNumber number, @Nullable Status status, List<StepView> steps) {

  /** The timeline of at least one event. */
  static TimelineView of(UUID prescriptionId, List<RecordedStatus> recorded) {
    return new TimelineView(
        prescriptionId,
        recorded.getFirst().event().number(),
        Fold.of(recorded.stream().map(RecordedStatus::event).toList())
            .map(PrescriptionState::status)
            .orElse(null),
        steps(ReadingOrder.of(recorded)));
  }

  private static List<StepView> steps(List<PlacedStep> placed) {
    List<StepView> steps = new ArrayList<>();
    PlacedStep previous = null;
    for (PlacedStep step : placed) {
      steps.add(StepView.of(step, previous));
      previous = step;
    }
    return steps;
  }
}
