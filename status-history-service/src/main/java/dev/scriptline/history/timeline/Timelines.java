package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.history.status.RecordedStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what happened in the order and the words of a person. */
@Component
public class Timelines {

  private final JdbcClient jdbc;
  private final TimelineSettings settings;

  Timelines(JdbcClient jdbc, TimelineSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** The timeline of at least one event. */
  public TimelineView of(UUID prescriptionId, List<RecordedStatus> recorded) {
    List<PrescriptionStatusChanged> events = recorded.stream().map(RecordedStatus::event).toList();
    return new TimelineView(
        prescriptionId,
        events.getFirst().number(),
        Fold.of(events).map(PrescriptionState::status).orElse(null),
        duplicates(prescriptionId),
        steps(ReadingOrder.of(recorded)),
        MissingStep.of(events));
  }

  private long duplicates(UUID prescriptionId) {
    return jdbc.sql("select duplicates from prescription_head where prescription_id = :id")
        .param("id", prescriptionId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private List<StepView> steps(List<PlacedStep> placed) {
    Oddities oddities = new Oddities(placed, settings.lateAfter());
    List<StepView> steps = new ArrayList<>();
    PlacedStep previous = null;
    for (PlacedStep step : placed) {
      steps.add(StepView.of(step, previous, oddities.of(step)));
      previous = step;
    }
    return steps;
  }
}
