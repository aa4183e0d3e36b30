package dev.scriptline.history.checkpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A partition that has new rows.
 *
 * @param last where its last checkpoint ended
 * @param lastSigned that checkpoint; absent before the first
 */
record DueCheckpoint(int partition, Mark last, @Nullable String lastSigned, Mark now) {

  /** What the next checkpoint names the last one by. */
  @Nullable String previous() {
    return lastSigned == null ? null : nameOf(lastSigned);
  }

  static String nameOf(String signed) {
    return Hash.over(signed.getBytes(US_ASCII)).toString();
  }
}
