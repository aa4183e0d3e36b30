package dev.scriptline.history.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the history is not what it was.
 *
 * @param prescriptionId absent where no single row can be named
 * @param seq where the row stands or should stand in its prescription's chain
 * @param partition of status.v1
 * @param offset in that partition
 * @param words for a person
 */
public record BrokenLink(
    @Nullable UUID prescriptionId,
    @Nullable Long seq,
    int partition,
    long offset,
    Flaw flaw,
    String words) {

  /** At a row. */
  public static BrokenLink at(ChainRow row, Flaw flaw) {
    return new BrokenLink(
        row.columns().prescriptionId(),
        row.seq(),
        row.place().partition(),
        row.place().offset(),
        flaw,
        flaw.words());
  }

  /** At a place of a partition. */
  public static BrokenLink at(TopicPlace place, Flaw flaw) {
    return new BrokenLink(null, null, place.partition(), place.offset(), flaw, flaw.words());
  }
}
