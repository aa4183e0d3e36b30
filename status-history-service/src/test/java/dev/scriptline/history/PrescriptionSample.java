package dev.scriptline.history;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A prescription and what is told of it; times are seconds after half past nine. */
public record PrescriptionSample(UUID id, PrescriptionNumber number) {

  public static final UUID HARBOUR_PHARMACY =
      UUID.fromString("c0ffee00-0000-4000-8000-000000000042");

  private static final Instant START = Instant.parse("2026-11-22T09:30:00Z");

  public static PrescriptionSample prescription() {
    return new PrescriptionSample(
        UUID.randomUUID(), PrescriptionNumber.draw(ThreadLocalRandom.current()));
  }

  public static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  /** The way from the approval to the pharmacy's counter. */
  public List<PrescriptionStatusChanged> dispensed() {
    return List.of(
        told(Status.APPROVED, StatusSource.CLINIC, 0),
        sent(1, Status.REQUESTED, StatusSource.PATIENT, 10),
        sent(1, Status.ISSUED, StatusSource.DISPATCH, 11),
        called(1, Status.SIGNED, 12.0, 12.5),
        called(1, Status.PRINTED, 60.0, 60.5),
        called(1, Status.DISPENSED, 90.0, 90.5));
  }

  /** By one of ours, about the prescription. */
  public PrescriptionStatusChanged told(Status status, StatusSource source, double received) {
    return draft().is(status, source, at(received));
  }

  /** By one of ours, about a transmission. */
  public PrescriptionStatusChanged sent(
      int transmission, Status status, StatusSource source, double received) {
    StatusDraft draft = transmission(transmission);
    draft.attempt(source == StatusSource.DISPATCH ? 1 : null);
    return draft.is(status, source, at(received));
  }

  /** By the platform, by its clock where it says, and by ours. */
  public PrescriptionStatusChanged called(
      int transmission, Status status, @Nullable Double occurred, double received) {
    return transmission(transmission)
        .occurredAt(occurred == null ? null : at(occurred))
        .is(status, StatusSource.PLATFORM, at(received));
  }

  public StatusDraft transmission(int number) {
    return draft()
        .transmission(new UUID(id.getMostSignificantBits(), number), number)
        .route("NI", Channel.PLATFORM, HARBOUR_PHARMACY);
  }

  private StatusDraft draft() {
    return PrescriptionStatusChanged.draft(UUID.randomUUID(), id, number);
  }
}
