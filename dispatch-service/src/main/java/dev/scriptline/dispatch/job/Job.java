package dev.scriptline.dispatch.job;

import dev.scriptline.dispatch.evidence.Attempt;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transmission on its way, as its row stood when it was read. Whatever is written back is
 * conditional on {@code state} and {@code fence}.
 *
 * @param fence grows with every claim: a worker that lost its lease writes nothing any more
 * @param attempt the last attempt begun, 0 before the first
 * @param setbacks how often it was put back without having been sent
 * @param deferredAttempt the last attempt that others were told would begin later
 * @param deadline after this moment the last attempt does not write any more
 * @param lookups how often it was asked about since it became unconfirmed
 * @param absences how many of these, after settling, found nothing
 * @param traceparent the trace in which it was asked for (W3C), if any
 */
public record Job(
    Transmission transmission,
    UUID prescriberId,
    UUID clinicId,
    String sealedOrder,
    JobState state,
    @Nullable ReasonCode reason,
    long fence,
    int attempt,
    int setbacks,
    int deferredAttempt,
    @Nullable Instant deadline,
    int lookups,
    int absences,
    long version,
    @Nullable String traceparent) {

  /** The transmission's id. */
  public UUID id() {
    return transmission.id();
  }

  /** The last attempt begun, under this claim. */
  Attempt lastAttempt() {
    return new Attempt(id(), attempt, fence);
  }

  @Override
  public String toString() {
    return "Job[%s, %s, fence %d, attempt %d]".formatted(id(), state, fence, attempt);
  }
}
