package dev.scriptline.history.verification;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.chain.RowCheck;
import dev.scriptline.history.checkpoint.CheckpointTopic;
import dev.scriptline.history.rebuild.TopicComparison;
import dev.scriptline.history.topic.TopicReader;
import dev.scriptline.history.topic.TopicReading;
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

  private final ChainRows rows;
  private final CheckpointTopic checkpoints;
  private final TopicReader topics;
  private final EventCodec codec;
  private final Clock clock;

  VerifyHistory(
      ChainRows rows,
      CheckpointTopic checkpoints,
      TopicReader topics,
      EventCodec codec,
      Clock clock) {
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.topics = topics;
    this.codec = codec;
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
    try (TopicReading reading = topics.open()) {
      verify(reading, rebuild, findings, tally);
    }
    return ChainVerification.of(null, start, clock.instant(), tally, findings);
  }

  private void verify(
      TopicReading reading, boolean rebuild, Findings findings, ChainVerification.Tally tally) {
    // Before the marks: what is signed of later rows is not on the topic up to here.
    Map<Integer, Long> signed = checkpoints.ends(reading);
    Map<Integer, Mark> marks = rows.marks();
    // Before the topic's end: a row that comes in meanwhile is not behind it.
    List<ChainRow> behind = behind(marks);
    Map<Integer, Long> told = reading.ends(Topics.STATUS);
    TopicComparison comparison = new TopicComparison(reading, rows, codec);
    RowCheck check = new RowCheck(codec);
    told.forEach((partition, _) -> {
      Mark end = marks.getOrDefault(partition, Mark.NONE);
      new PartitionVerification(partition, rows, check, comparison, findings, tally)
          .verify(end, checkpoints.of(reading, partition, signed));
      if (rebuild) {
        tally.records += comparison.compare(partition, 0, end.offset(), findings);
      }
    });
    behind.stream()
        .filter(row -> row.place().offset() >= told.getOrDefault(row.place().partition(), 0L))
        .forEach(row -> findings.add(BrokenLink.at(row, Flaw.INSERTED)));
  }

  /** Rows behind the marks: they came in a moment ago, or their places are none of the topic's. */
  private List<ChainRow> behind(Map<Integer, Mark> marks) {
    return marks.entrySet().stream()
        .flatMap(mark -> {
          long from = mark.getValue().offset() + 1;
          return rows.page(mark.getKey(), null, from, Long.MAX_VALUE).stream();
        })
        .toList();
  }
}
