package dev.scriptline.history.chain;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the table, whoever put it there.
 *
 * @param before the row with the number before it, where there is one
 * @param head where the prescription's chain is said to end; absent where nothing is said
 */
public record ChainRow(
    StatusColumns columns,
    long seq,
    byte[] value,
    Hash prevHash,
    Hash hash,
    TopicPlace place,
    @Nullable Before before,
    @Nullable Link head) {

  /** What matters of the row before. */
  public record Before(Hash hash, TopicPlace place) {}
}
