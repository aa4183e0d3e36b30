package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.listing.Tabular;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one prescription.
 *
 * @param status where it stands; absent while nothing but notes is known
 * @param duplicates how many events were delivered more than once; each is kept and shown once
 * @param missing what must have happened and was never reported
 */
public record TimelineView(
    UUID prescriptionId,
    PrescriptionNumber number,
    @Nullable Status status,
    long duplicates,
    List<StepView> steps,
    List<MissingStep> missing)
    implements Tabular {

  @Override
  public List<String> columns() {
    return List.of(
        "seq",
        "status",
        "words",
        "source",
        "occurredAt",
        "receivedAt",
        "sincePrevious",
        "reason",
        "transmissionNo",
        "attempt",
        "marks");
  }

  @Override
  public List<List<@Nullable Object>> rows() {
    return steps.stream().map(TimelineView::row).toList();
  }

  private static List<@Nullable Object> row(StepView step) {
    StatusSource source = step.source();
    List<MarkView> marks = step.marks() == null ? List.of() : step.marks();
    return Arrays.<@Nullable Object>asList(
        step.seq(),
        step.status().wire(),
        step.words(),
        source.wire(),
        step.occurredAt(),
        step.receivedAt(),
        step.sincePrevious(),
        step.reason(),
        step.transmissionNo(),
        step.attempt(),
        marks.stream().map(mark -> mark.mark().word()).collect(Collectors.joining(" ")));
  }
}
