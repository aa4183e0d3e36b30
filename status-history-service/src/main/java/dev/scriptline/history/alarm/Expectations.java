package dev.scriptline.history.alarm;

import dev.scriptline.events.Approval;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.alarm.AlarmSettings.Times;
import dev.scriptline.history.norm.Norm;
import dev.scriptline.history.norm.PharmacyNorms;
import dev.scriptline.history.summary.Summary;
import dev.scriptline.history.summary.SummaryChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What should happen next to one prescription, by what is known of it. */
final class Expectations {

  private static final Set<Status> ON_ITS_WAY =
      EnumSet.of(Status.REQUESTED, Status.DEFERRED, Status.UNCONFIRMED, Status.NEEDS_HUMAN);

  /** Where the platform has it and we rely on being told. */
  private static final Set<Status> AT_THE_PLATFORM =
      EnumSet.of(Status.ISSUED, Status.SIGNED, Status.PRINTED);

  private static final Set<Status> OVER =
      EnumSet.of(Status.REVOKED, Status.EXPIRED, Status.VOIDED, Status.DISPENSED);

  private final Summary summary;
  private final List<PrescriptionStatusChanged> events;
  private final Times times;
  private final PharmacyNorms norms;
  private final Instant now;

  Expectations(SummaryChange change, AlarmSettings settings, PharmacyNorms norms, Instant now) {
    this.summary = change.after();
    this.events = change.events();
    this.times = settings.of(summary.region());
    this.norms = norms;
    this.now = now;
  }

  List<Silence> all() {
    List<Silence> expected = new ArrayList<>();
    Status status = summary.status();
    if (status == null || OVER.contains(status) || told(Status.REVOKED)) {
      return expected;
    }
    next(status).ifPresent(expected::add);
    if (AT_THE_PLATFORM.contains(status) && !heardFromThePlatform()) {
      expected.add(within(AlarmKind.NO_CALLBACK, Status.ISSUED, times.noCallback()));
    }
    expiring().ifPresent(expected::add);
    return expected;
  }

  private Optional<Silence> next(Status status) {
    if (ON_ITS_WAY.contains(status)) {
      return Optional.of(
          within(AlarmKind.REQUESTED_NOT_ISSUED, Status.REQUESTED, times.requestedNotIssued()));
    }
    return switch (status) {
      case ISSUED ->
          Optional.of(within(AlarmKind.ISSUED_NOT_SIGNED, Status.ISSUED, times.issuedNotSigned()));
      case SIGNED -> Optional.of(opened());
      case EMAILED -> Optional.of(acknowledged());
      default -> Optional.empty();
    };
  }

  private Silence within(AlarmKind kind, Status step, Duration time) {
    Instant since = learnt(step);
    return new Silence(key(kind), since, since.plus(time), null, null);
  }

  /** Twice what is usual, but neither at once nor later than the region waits for anybody. */
  private Silence opened() {
    Optional<Norm> usual = norms.opens(summary.pharmacyId());
    Duration patience =
        usual
            .map(norm -> norm.within().multipliedBy(2))
            .filter(doubled -> doubled.compareTo(times.signedNotPrinted()) < 0)
            .map(doubled -> later(doubled, times.signedNotPrintedAtLeast()))
            .orElse(times.signedNotPrinted());
    Instant since = learnt(Status.SIGNED);
    return new Silence(
        key(AlarmKind.SIGNED_NOT_PRINTED), since, since.plus(patience), null, usual.orElse(null));
  }

  private Silence acknowledged() {
    Instant since = learnt(Status.EMAILED);
    return new Silence(
        key(AlarmKind.EMAILED_NOT_ACKNOWLEDGED),
        since,
        times.workingTime().after(since, times.acknowledgedInWorkingDays()),
        null,
        norms.acknowledges(summary.pharmacyId()).orElse(null));
  }

  private Optional<Silence> expiring() {
    Instant end = end();
    return end == null
        ? Optional.empty()
        : Optional.of(
            new Silence(
                key(AlarmKind.EXPIRING),
                learnt(Status.APPROVED),
                end.atZone(times.zone()).minus(times.expiring()).toInstant(),
                end,
                null));
  }

  private @Nullable Instant end() {
    if (summary.validUntil() != null || times.validity() == null) {
      return summary.validUntil();
    }
    return events.stream()
        .map(PrescriptionStatusChanged::approval)
        .filter(Objects::nonNull)
        .map(Approval::at)
        .max(Instant::compareTo)
        .map(at ->
            at.atZone(times.zone()).plus(Objects.requireNonNull(times.validity())).toInstant())
        .orElse(null);
  }

  /** When we learnt of a step first, and never later than now: a wrong clock must not buy time. */
  private Instant learnt(Status step) {
    return events.stream()
        .filter(event -> event.status() == step)
        .filter(event -> step == Status.APPROVED || ofTheTransmission(event))
        .map(PrescriptionStatusChanged::receivedAt)
        .min(Instant::compareTo)
        .filter(learnt -> learnt.isBefore(now))
        .orElse(now);
  }

  private boolean heardFromThePlatform() {
    return events.stream()
        .filter(this::ofTheTransmission)
        .anyMatch(event -> event.source() == StatusSource.PLATFORM);
  }

  private boolean told(Status status) {
    return events.stream().anyMatch(event -> event.status() == status);
  }

  private boolean ofTheTransmission(PrescriptionStatusChanged event) {
    Integer number = event.transmissionNo();
    return (number == null ? 0 : number) == summary.transmissionNo();
  }

  private Silence.Key key(AlarmKind kind) {
    return new Silence.Key(summary.prescriptionId(), summary.transmissionNo(), kind);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
