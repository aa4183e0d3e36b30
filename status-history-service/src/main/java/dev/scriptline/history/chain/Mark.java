package dev.scriptline.history.chain;

import java.nio.ByteBuffer;

/**
 * How far one partition of {@code status.v1} is taken in. It follows from the topic alone, so that
 * a database that was restored and has read on comes to the same marks again.
 *
 * @param rows the events kept from it so far; repeated ones are kept once
 * @param offset of the last of them; -1 before the first
 * @param rolling hash over all of them in the topic's order
 */
public record Mark(long rows, long offset, Hash rolling) {

  /** Before the first event. */
  public static final Mark NONE = new Mark(0, -1, Hash.NONE);

  /**
   * The mark after one more row: SHA-256 over the rolling hash before it (32 bytes), the row's
   * offset (8 bytes, the highest first), the hash of its link (32 bytes) and the SHA-256 of the
   * event's bytes as they came (32 bytes).
   */
  public Mark then(long rowOffset, Hash link, byte[] value) {
    byte[] place = ByteBuffer.allocate(Long.BYTES).putLong(rowOffset).array();
    Hash next = Hash.over(rolling.bytes(), place, link.bytes(), Hash.over(value).bytes());
    return new Mark(rows + 1, rowOffset, next);
  }
}
