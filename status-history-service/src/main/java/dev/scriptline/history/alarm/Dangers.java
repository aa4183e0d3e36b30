package dev.scriptline.history.alarm;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.events.fold.SafetyAlarm;
import dev.scriptline.history.summary.SummaryChange;
import dev.scriptline.history.timeline.PlacedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What happened to one prescription and must not have: each is due at once, under the transmission
 * that it happened to.
 */
final class Dangers {

  private final UUID prescriptionId;
  private final List<PrescriptionStatusChanged> events;
  private final Instant now;

  Dangers(SummaryChange change, Instant now) {
    this.prescriptionId = change.after().prescriptionId();
    this.events = change.events();
    this.now = now;
  }

  List<Silence> all() {
    List<Silence> dangers = new ArrayList<>();
    transmissions(Status.SURPLUS)
        .forEach(number -> dangers.add(danger(AlarmKind.SURPLUS, Status.SURPLUS, number)));
    Set<Integer> dispensed = transmissions(Status.DISPENSED);
    if (!dispensed.isEmpty()) {
      Set<Integer> voided = transmissions(Status.VOIDED);
      for (SafetyAlarm alarm : folded()) {
        switch (alarm) {
          case DISPENSED_FROM_OLDER_TRANSMISSION ->
              first(dispensed, _ -> true, AlarmKind.DISPENSED_FROM_OLDER, dangers);
          case DISPENSED_AFTER_VOID ->
              first(dispensed, voided::contains, AlarmKind.DISPENSED_AFTER_VOID, dangers);
        }
      }
    }
    return dangers;
  }

  private Set<SafetyAlarm> folded() {
    return Fold.of(events).map(PrescriptionState::alarms).orElse(Set.of());
  }

  private void first(
      Collection<Integer> dispensed,
      Predicate<Integer> concerned,
      AlarmKind kind,
      List<Silence> dangers) {
    dispensed.stream()
        .filter(concerned)
        .min(Integer::compareTo)
        .ifPresent(number -> dangers.add(danger(kind, Status.DISPENSED, number)));
  }

  private Set<Integer> transmissions(Status status) {
    return events.stream()
        .filter(event -> event.status() == status)
        .map(PlacedStep::transmission)
        .collect(Collectors.toSet());
  }

  private Silence danger(AlarmKind kind, Status status, int transmission) {
    Instant since =
        events.stream()
            .filter(
                event -> event.status() == status && PlacedStep.transmission(event) == transmission)
            .map(PrescriptionStatusChanged::receivedAt)
            .min(Instant::compareTo)
            .filter(learnt -> learnt.isBefore(now))
            .orElse(now);
    return new Silence(
        new Silence.Key(prescriptionId, transmission, kind), since, since, null, null);
  }
}
