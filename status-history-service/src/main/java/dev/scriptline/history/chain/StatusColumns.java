package dev.scriptline.history.chain;

import dev.scriptline.events.PrescriptionStatusChanged;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an event that rows can be found by; they follow from the event and prove nothing.
 *
 * @param occurredAt in microseconds since 1970, which is as fine as PostgreSQL's times
 * @param receivedAt in microseconds since 1970
 */
public record StatusColumns(
    UUID prescriptionId,
    UUID eventId,
    String number,
    @Nullable Integer transmissionNo,
    String status,
    String source,
    @Nullable String region,
    @Nullable UUID pharmacyId,
    @Nullable String issueTag,
    @Nullable Long occurredAt,
    long receivedAt) {

  // PostgreSQL's last year is 294276, its first -4712; what lies beyond is no date of ours.
  private static final long FURTHEST = TimeUnit.DAYS.toMicros(1_000_000);

  /**
   * The columns of an event.
   *
   * @throws IllegalArgumentException where PostgreSQL has no such text or time
   */
  public static StatusColumns of(PrescriptionStatusChanged event) {
    return new StatusColumns(
        event.prescriptionId(),
        event.eventId(),
        event.number().value(),
        event.transmissionNo(),
        event.status().wire(),
        event.source().wire(),
        storable(event.region()),
        event.pharmacyId(),
        storable(event.issueTag()),
        event.occurredAt() == null ? null : micros(event.occurredAt()),
        micros(event.receivedAt()));
  }

  private static long micros(Instant time) {
    long micros =
        Math.addExact(
            Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    if (Math.abs(micros) > FURTHEST) {
      throw new IllegalArgumentException("a time too far away");
    }
    return micros;
  }

  private static @Nullable String storable(@Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text with a NUL");
    }
    return text;
  }
}
