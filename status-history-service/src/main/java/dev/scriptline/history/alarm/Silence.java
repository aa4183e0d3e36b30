package dev.scriptline.history.alarm;

import dev.scriptline.history.norm.Norm;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that should happen next, and until when.
 *
 * @param since when the step before it was learnt
 * @param endsAt from then on it means nothing any more
 * @param usual what is usual at this pharmacy, where that is known
 */
record Silence(
    Key key, Instant since, Instant dueAt, @Nullable Instant endsAt, @Nullable Norm usual) {

  /** One alarm at most is ever raised under it. */
  record Key(UUID prescriptionId, int transmissionNo, AlarmKind kind) {}
}
