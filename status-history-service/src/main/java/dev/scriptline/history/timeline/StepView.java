package dev.scriptline.history.timeline;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a timeline.
 *
 * @param seq in the order in which we learnt of it, from 1
 * @param rawStatus the sender's own word where it is not one of ours
 * @param occurredAt by the source's clock, where it said
 * @param receivedAt by ours
 * @param sincePrevious the gap since the step before; zero where clocks or callbacks contradict the
 *     order in which it must have happened
 * @param reason a code
 * @param marks what is odd about it; absent where nothing is
 */
public record StepView(
    long seq,
    Status status,
    @Nullable String rawStatus,
    String words,
    StatusSource source,
    @Nullable Instant occurredAt,
    Instant receivedAt,
    @Nullable Duration sincePrevious,
    @Nullable String reason,
    @Nullable Integer transmissionNo,
    @Nullable Integer attempt,
    @Nullable String region,
    @Nullable Channel channel,
    @Nullable UUID pharmacyId,
    @Nullable List<MarkView> marks) {

  static StepView of(PlacedStep step, @Nullable PlacedStep previous, List<MarkView> marks) {
    PrescriptionStatusChanged event = step.event();
    Reason reason = event.reason();
    return new StepView(
        step.seq(),
        event.status(),
        event.rawStatus(),
        StepWords.of(event),
        event.source(),
        event.occurredAt(),
        event.receivedAt(),
        previous == null ? null : Duration.between(previous.at(), step.at()),
        reason == null ? null : reason.code(),
        event.transmissionNo(),
        event.attempt(),
        event.region(),
        event.channel(),
        event.pharmacyId(),
        marks.isEmpty() ? null : marks);
  }
}
