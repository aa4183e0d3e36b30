package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Marks the steps of one prescription that came late, came twice or contradict the way. */
final class Oddities {

  /** A transmission ends in one of these, once. */
  private static final Set<Status> ENDS =
      EnumSet.of(Status.WITHDRAWN, Status.VOIDED, Status.EXPIRED, Status.DISPENSED);

  /** The platform's clock has whole seconds: what lies closer together than this has no order. */
  private static final Duration COARSE = Duration.ofSeconds(1);

  private final List<PlacedStep> placed;
  private final Duration lateAfter;

  Oddities(List<PlacedStep> placed, Duration lateAfter) {
    this.placed = placed;
    this.lateAfter = lateAfter;
  }

  List<MarkView> of(PlacedStep step) {
    return Stream.of(late(step), duplicate(step), illegal(step)).flatMap(Optional::stream).toList();
  }

  private Optional<MarkView> late(PlacedStep step) {
    PrescriptionStatusChanged event = step.event();
    Instant happened = event.occurredAt();
    if (happened != null && longPast(happened, event.receivedAt())) {
      return mark(Mark.LATE, "We learnt of it %s after it had happened", happened, event);
    }
    return later(step)
        .map(other -> other.event().receivedAt())
        .min(Instant::compareTo)
        .filter(known -> longPast(known, event.receivedAt()))
        .flatMap(known ->
            mark(Mark.LATE, "We learnt of it %s after a later stage was known", known, event));
  }

  /** The steps that can only come after this one. */
  private Stream<PlacedStep> later(PlacedStep step) {
    return step.status().phase() == Phase.NOTE
        ? Stream.empty()
        : sameTransmission(step)
            .filter(other -> other.status().phase() != Phase.NOTE)
            .filter(other -> other.status().compareTo(step.status()) > 0)
            .filter(other -> attempt(step) == attempt(other) || pharmacy(other));
  }

  private Optional<MarkView> duplicate(PlacedStep step) {
    if (step.status() == Status.REPEAT) {
      return Optional.of(new MarkView(Mark.DUPLICATE, "The same callback came once more"));
    }
    return sameTransmission(step)
        .filter(other -> other.seq() < step.seq() && saysTheSame(step.event(), other.event()))
        .min((one, other) -> Long.compare(one.seq(), other.seq()))
        .map(first ->
            new MarkView(Mark.DUPLICATE, "It says again what step %d said".formatted(first.seq())));
  }

  private static boolean saysTheSame(
      PrescriptionStatusChanged one, PrescriptionStatusChanged other) {
    return one.status() == other.status()
        && one.status().phase() != Phase.NOTE
        && (one.status().phase() != Phase.DISPATCH
            || one.attempt() == null
            || other.attempt() == null
            || one.attempt().equals(other.attempt()))
        && (one.issueTag() == null
            || other.issueTag() == null
            || one.issueTag().equals(other.issueTag()))
        && Objects.equals(one.approval(), other.approval());
  }

  private Optional<MarkView> illegal(PlacedStep step) {
    Status status = step.status();
    if (status.phase() != Phase.PHARMACY && status != Status.WITHDRAWN) {
      return afterRevocation(step);
    }
    if (status == Status.DISPENSED && replaced(step)) {
      return Optional.of(
          new MarkView(
              Mark.ILLEGAL, "It was dispensed from a transmission that a later one replaced"));
    }
    return sameTransmission(step)
        .filter(end -> ENDS.contains(end.status()) && end.status() != status)
        .filter(end -> ENDS.contains(status) ? before(end, step) : provablyAfter(end, step))
        .findFirst()
        .map(end ->
            new MarkView(
                Mark.ILLEGAL, "%s cannot follow %s".formatted(status.wire(), end.status().wire())));
  }

  /** A revocation forbids sending. */
  private Optional<MarkView> afterRevocation(PlacedStep step) {
    return step.status() == Status.REQUESTED
            && placed.stream()
                .anyMatch(other -> other.status() == Status.REVOKED && before(other, step))
        ? Optional.of(new MarkView(Mark.ILLEGAL, "requested cannot follow revoked"))
        : Optional.empty();
  }

  private boolean replaced(PlacedStep step) {
    return placed.stream()
        .anyMatch(other ->
            other.transmission() > step.transmission() && other.status().phase() != Phase.NOTE);
  }

  /** Without the source's time a step that came later need not have happened later. */
  private static boolean provablyAfter(PlacedStep end, PlacedStep step) {
    Instant happened = step.event().occurredAt();
    return happened != null && happened.isAfter(PlacedStep.moment(end.event()).plus(COARSE));
  }

  private boolean before(PlacedStep one, PlacedStep other) {
    return placed.indexOf(one) < placed.indexOf(other);
  }

  private Stream<PlacedStep> sameTransmission(PlacedStep step) {
    return placed.stream()
        .filter(other -> other != step && other.transmission() == step.transmission());
  }

  private static boolean pharmacy(PlacedStep step) {
    return step.status().phase() == Phase.PHARMACY;
  }

  private static int attempt(PlacedStep step) {
    Integer attempt = step.event().attempt();
    return attempt == null ? 0 : attempt;
  }

  private boolean longPast(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(lateAfter) > 0;
  }

  private static Optional<MarkView> mark(
      Mark mark, String words, Instant since, PrescriptionStatusChanged event) {
    return Optional.of(
        new MarkView(
            mark, words.formatted(Gap.words(Duration.between(since, event.receivedAt())))));
  }
}
