package dev.scriptline.history.verification;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.RowCheck;
import dev.scriptline.history.checkpoint.CheckpointTopic;
import dev.scriptline.history.topic.TopicReader;
import dev.scriptline.history.topic.TopicReading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Verifies one prescription: its chain, the signed stretches that its events lie in, and the part
 * of the topic around them.
 */
@Component
public class VerifyPrescription {

  private final ChainRows rows;
  private final CheckpointTopic checkpoints;
  private final TopicReader topics;
  private final EventCodec codec;
  private final Clock clock;

  VerifyPrescription(
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
   * @return intact and without rows where nothing is known of it
   */
  public ChainVerification verify(UUID prescriptionId) {
    Instant start = clock.instant();
    Findings findings = new Findings();
    ChainVerification.Tally tally = new ChainVerification.Tally();
    List<ChainRow> chain = rows.of(prescriptionId);
    tally.rows = chain.size();
    RowCheck check = new RowCheck(codec);
    for (ChainRow row : chain) {
      check.flaws(row).forEach(flaw -> findings.add(BrokenLink.at(row, flaw)));
    }
    if (!chain.isEmpty() && isLongerByItsHead(chain.getLast())) {
      findings.add(BrokenLink.at(chain.getLast(), Flaw.HEAD));
    }
    try (TopicReading reading = topics.open()) {
      new SignedStretches(reading, rows, checkpoints, codec)
          .verify(prescriptionId, chain, findings, tally);
    }
    return ChainVerification.of(prescriptionId, start, clock.instant(), tally, findings);
  }

  private static boolean isLongerByItsHead(ChainRow last) {
    return last.head() != null && last.head().seq() > last.seq();
  }
}
