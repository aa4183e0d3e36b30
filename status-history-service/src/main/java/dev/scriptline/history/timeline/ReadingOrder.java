package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import dev.scriptline.history.status.RecordedStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which a person understands what happened. A step stands at its time: the source's
 * where it gave one, else ours. But callbacks overtake each other and clocks differ, the platform's
 * even by whole seconds, so a step never stands before one that must have come first: approved,
 * requested, issued or e-mailed, signed, printed, dispensed.
 */
public final class ReadingOrder {

  private static final Set<Status> WAY =
      EnumSet.of(
          Status.APPROVED,
          Status.REQUESTED,
          Status.ISSUED,
          Status.EMAILED,
          Status.SIGNED,
          Status.PRINTED,
          Status.DISPENSED);

  private static final Comparator<PlacedStep> ORDER =
      Comparator.comparing(PlacedStep::at)
          .thenComparingInt(PlacedStep::transmission)
          .thenComparing(PlacedStep::status)
          .thenComparingLong(PlacedStep::seq);

  /** When each stage was reached first, by transmission. */
  private final Map<Stage, Instant> reached = new HashMap<>();

  private ReadingOrder(List<RecordedStatus> recorded) {
    for (RecordedStatus step : recorded) {
      PrescriptionStatusChanged event = step.event();
      Stage stage = new Stage(PlacedStep.transmission(event), event.status());
      reached.merge(stage, PlacedStep.moment(event), ReadingOrder::earlier);
    }
  }

  /** The steps in that order, each at a moment that is not before the one above it. */
  public static List<PlacedStep> of(List<RecordedStatus> recorded) {
    ReadingOrder order = new ReadingOrder(recorded);
    return recorded.stream()
        .map(step -> new PlacedStep(step, order.place(step.event())))
        .sorted(ORDER)
        .toList();
  }

  private Instant place(PrescriptionStatusChanged event) {
    Instant moment = PlacedStep.moment(event);
    if (event.status().phase() == Phase.NOTE) {
      return moment;
    }
    return WAY.stream()
        .filter(stage -> stage.compareTo(event.status()) < 0)
        .flatMap(stage -> reached(stage, PlacedStep.transmission(event)).stream())
        .reduce(moment, ReadingOrder::later);
  }

  /** The approval is the one stage that all transmissions share. */
  private Optional<Instant> reached(Status stage, int transmission) {
    int number = stage == Status.APPROVED ? 0 : transmission;
    return Optional.ofNullable(reached.get(new Stage(number, stage)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private record Stage(int transmission, Status status) {}
}
