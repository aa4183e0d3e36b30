package dev.scriptline.history.verification;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.chain.RowCheck;
import dev.scriptline.history.checkpoint.CheckpointTopic;
import dev.scriptline.history.checkpoint.SignedMarks;
import dev.scriptline.history.rebuild.TopicComparison;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole history against the checkpoints on their topic. Partition after partition, in
 * short statements and little memory; what comes in meanwhile is left to the next time.
 */
@Component
class VerifyHistory {

  private static final SignedMarks NOTHING_SIGNED =
      new SignedMarks(List.of(), 0, List.of(), List.of());

  private final ChainRows rows;
  private final CheckpointTopic checkpoints;
  private final TopicComparison comparison;
  private final RowCheck check;
  private final Clock clock;

  VerifyHistory(
      ChainRows rows,
      CheckpointTopic checkpoints,
      TopicComparison comparison,
      EventCodec codec,
      Clock clock) {
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.comparison = comparison;
    this.check = new RowCheck(codec);
    this.clock = clock;
  }

  /**
   * Verifies.
   *
   * @param rebuild whether every row is also held against the record that it came from
   */
  ChainVerification verify(boolean rebuild) {
    Instant start = clock.instant();
    Findings findings = new Findings();
    ChainVerification.Tally tally = new ChainVerification.Tally();
    // Before the marks: what is signed of later rows is not on the topic up to here.
    Map<Integer, Long> ends = checkpoints.ends();
    Map<Integer, Mark> marks = rows.marks();
    ends.keySet().forEach(partition -> marks.putIfAbsent(partition, Mark.NONE));
    marks.forEach((partition, end) -> {
      SignedMarks signed = signed(partition, ends);
      new PartitionVerification(partition, rows, check, comparison, findings, tally)
          .verify(end, signed);
      if (rebuild) {
        tally.records += comparison.compare(partition, 0, end.offset(), findings);
      }
    });
    return ChainVerification.of(null, start, clock.instant(), tally, findings);
  }

  private SignedMarks signed(int partition, Map<Integer, Long> ends) {
    return ends.containsKey(partition) ? checkpoints.of(partition, ends) : NOTHING_SIGNED;
  }
}
