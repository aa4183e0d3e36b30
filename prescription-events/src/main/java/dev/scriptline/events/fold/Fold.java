package dev.scriptline.events.fold;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import dev.scriptline.events.StatusSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The state of a prescription as the maximum over its events. A maximum does not care about order
 * or repetition: any permutation and duplication of the same events gives the same state.
 */
public final class Fold {

  /**
   * Phase, then attempt (within dispatch), then rank; among equals the first told, so that
   * repetition changes nothing.
   */
  private static final Comparator<PrescriptionStatusChanged> PRECEDENCE =
      Comparator.<PrescriptionStatusChanged, Phase>comparing(event -> event.status().phase())
          .thenComparingInt(Fold::attempt)
          .thenComparingInt(Fold::rank)
          .thenComparing(PrescriptionStatusChanged::receivedAt, Comparator.reverseOrder())
          .thenComparing(PrescriptionStatusChanged::eventId, Comparator.reverseOrder());

  private Fold() {}

  /** The state after these events of one prescription; empty when none of them moves it. */
  public static Optional<PrescriptionState> of(Collection<PrescriptionStatusChanged> events) {
    List<PrescriptionStatusChanged> moving = withoutSurplus(events);
    TreeMap<Integer, TransmissionState> transmissions = new TreeMap<>();
    moving.stream()
        .collect(Collectors.toMap(Fold::number, event -> event, Fold::later))
        .forEach((number, event) -> transmissions.put(number, state(number, event)));
    Map.Entry<Integer, TransmissionState> highest = transmissions.lastEntry();
    if (highest == null) {
      return Optional.empty();
    }
    boolean dispensed =
        transmissions.values().stream().anyMatch(state -> state.status() == Status.DISPENSED);
    Status shown = dispensed ? Status.DISPENSED : highest.getValue().status();
    boolean revoked = moving.stream().anyMatch(event -> event.status() == Status.REVOKED);
    return Optional.of(
        new PrescriptionState(shown, revoked, transmissions, alarms(moving, highest.getKey())));
  }

  private static List<PrescriptionStatusChanged> withoutSurplus(
      Collection<PrescriptionStatusChanged> events) {
    Set<String> surplus =
        events.stream()
            .filter(event -> event.status() == Status.SURPLUS)
            .flatMap(event -> Optional.ofNullable(event.issueTag()).stream())
            .collect(Collectors.toSet());
    return events.stream()
        .filter(event -> event.status().phase() != Phase.NOTE)
        .filter(event ->
            event.status() == Status.DISPENSED
                || event.issueTag() == null
                || !surplus.contains(event.issueTag()))
        .toList();
  }

  private static Set<SafetyAlarm> alarms(List<PrescriptionStatusChanged> moving, int highest) {
    Set<Integer> voided = numbersOf(moving, Status.VOIDED);
    EnumSet<SafetyAlarm> alarms = EnumSet.noneOf(SafetyAlarm.class);
    for (int dispensed : numbersOf(moving, Status.DISPENSED)) {
      if (dispensed < highest) {
        alarms.add(SafetyAlarm.DISPENSED_FROM_OLDER_TRANSMISSION);
      }
      if (voided.contains(dispensed)) {
        alarms.add(SafetyAlarm.DISPENSED_AFTER_VOID);
      }
    }
    return alarms;
  }

  private static Set<Integer> numbersOf(List<PrescriptionStatusChanged> events, Status status) {
    return events.stream()
        .filter(event -> event.status() == status)
        .map(Fold::number)
        .collect(Collectors.toSet());
  }

  private static PrescriptionStatusChanged later(
      PrescriptionStatusChanged one, PrescriptionStatusChanged other) {
    return PRECEDENCE.compare(one, other) >= 0 ? one : other;
  }

  private static TransmissionState state(int number, PrescriptionStatusChanged event) {
    return new TransmissionState(
        number, event.transmissionId(), event.status(), event.reason(), event.receivedAt());
  }

  private static int number(PrescriptionStatusChanged event) {
    return event.transmissionNo() == null ? 0 : event.transmissionNo();
  }

  /** Counts within dispatch only; an issue learnt without its attempt outranks all attempts. */
  private static int attempt(PrescriptionStatusChanged event) {
    if (event.status().phase() != Phase.DISPATCH) {
      return 0;
    }
    if (event.attempt() != null) {
      return event.attempt();
    }
    return event.status() == Status.ISSUED ? Integer.MAX_VALUE : 0;
  }

  /** What our own clock calls expired yields to anything that a pharmacy did. */
  private static int rank(PrescriptionStatusChanged event) {
    boolean presumed = event.status() == Status.EXPIRED && event.source() == StatusSource.CLOCK;
    return presumed ? -1 : event.status().ordinal();
  }
}
