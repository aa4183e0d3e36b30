package dev.scriptline.history.verification;

import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.Findings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification came to.
 *
 * @param prescriptionId absent where the whole history was verified
 * @param rows looked at
 * @param checkpoints of the topic that rows were held against
 * @param uncheckpointedRows rows that no checkpoint on the topic covers yet
 * @param records of status.v1 that rows were held against
 * @param brokenLinks how many were found
 * @param firstBroken the first of them
 * @param broken the first fifty
 */
public record ChainVerification(
    UUID id,
    @Nullable UUID prescriptionId,
    Instant startedAt,
    Instant endedAt,
    boolean intact,
    long rows,
    long checkpoints,
    long uncheckpointedRows,
    long records,
    long brokenLinks,
    @Nullable BrokenLink firstBroken,
    List<BrokenLink> broken) {

  static ChainVerification of(
      @Nullable UUID prescriptionId,
      Instant startedAt,
      Instant endedAt,
      Tally tally,
      Findings findings) {
    List<BrokenLink> first = findings.first();
    return new ChainVerification(
        UUID.randomUUID(),
        prescriptionId,
        startedAt,
        endedAt,
        findings.count() == 0,
        tally.rows,
        tally.checkpoints,
        tally.uncheckpointed,
        tally.records,
        findings.count(),
        first.isEmpty() ? null : first.getFirst(),
        first);
  }

  /** What was looked at, as it is counted. */
  static final class Tally {
    long rows;
    long checkpoints;
    long uncheckpointed;
    long records;
  }
}
