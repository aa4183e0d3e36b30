package dev.scriptline.events.checkpoint;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history holds of one partition of a topic. Whoever has the rows in the topic's order can
 * roll the hash from {@code from} to {@code to} and sees whether one of them was changed since.
 *
 * @param topic whose events the rows are
 * @param from where the checkpoint before this one ended
 * @param previous SHA-256 of the signed checkpoint before this one, lower-case hex; absent on the
 *     first
 * @param at when it was signed
 */
public record HistoryCheckpoint(
    UUID checkpointId,
    String topic,
    int partition,
    Position from,
    Position to,
    @Nullable String previous,
    Instant at) {

  public HistoryCheckpoint {
    requireNonNull(checkpointId, "checkpointId");
    requireNonNull(topic, "topic");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(at, "at");
  }

  /**
   * A place in the partition.
   *
   * @param rows how many events the history has kept up to here
   * @param offset of the last of them; -1 before the first
   * @param rollingHash over all of them in the topic's order, lower-case hex
   */
  public record Position(long rows, long offset, String rollingHash) {

    public Position {
      requireNonNull(rollingHash, "rollingHash");
    }
  }
}
