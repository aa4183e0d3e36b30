package dev.scriptline.history.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.checkpoint.CheckpointTopic;
import dev.scriptline.history.checkpoint.SignedStretch;
import dev.scriptline.history.rebuild.TopicComparison;
import dev.scriptline.history.topic.TopicReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/** What the topics say of one prescription, found without reading all of them. */
final class SignedStretches {

  /** How far around a prescription's events the topic is searched for others of its events. */
  private static final long AROUND = 10_000;

  private final TopicReading topics;
  private final ChainRows rows;
  private final CheckpointTopic checkpoints;
  private final TopicComparison comparison;

  SignedStretches(
      TopicReading topics, ChainRows rows, CheckpointTopic checkpoints, EventCodec codec) {
    this.topics = topics;
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.comparison = new TopicComparison(topics, rows, codec);
  }

  void verify(
      UUID prescriptionId, List<ChainRow> chain, Findings findings, ChainVerification.Tally tally) {
    Findings own = Findings.of(prescriptionId);
    int partition = chain.isEmpty() ? home(prescriptionId) : chain.getFirst().place().partition();
    tally.records += compareAround(partition, chain, own);
    Map<Integer, Long> ends = checkpoints.ends(topics);
    Map<SignedStretch, Boolean> verified = new HashMap<>();
    for (ChainRow row : chain) {
      Optional<SignedStretch> covering = checkpoints.covering(topics, row.place(), ends);
      if (covering.isEmpty()) {
        tally.uncheckpointed++;
      } else if (!verified.computeIfAbsent(covering.get(), this::isAsSigned)) {
        explain(row, covering.get(), own, tally);
      }
    }
    tally.checkpoints += verified.size();
    own.first().forEach(findings::add);
  }

  /** The topic's records near the prescription's events, where most of what is missing would be. */
  private long compareAround(int partition, List<ChainRow> chain, Findings own) {
    long end = topics.ends(Topics.STATUS).getOrDefault(partition, 0L) - 1;
    if (chain.isEmpty()) {
      return comparison.compare(partition, Math.max(0, end - 2 * AROUND), end, own);
    }
    long first = chain.stream().mapToLong(row -> row.place().offset()).min().orElse(0);
    long last = chain.stream().mapToLong(row -> row.place().offset()).max().orElse(end);
    long from = Math.max(0, first - AROUND);
    long upTo = Math.min(end, last + AROUND);
    if (last - first <= 2 * AROUND) {
      return comparison.compare(partition, from, upTo, own);
    }
    return comparison.compare(partition, from, first + AROUND, own)
        + comparison.compare(partition, last - AROUND, upTo, own);
  }

  private boolean isAsSigned(SignedStretch stretch) {
    Mark rolled = stretch.from();
    long from = stretch.from().offset() + 1;
    List<ChainRow> page = rows.page(stretch.partition(), null, from, stretch.to().offset());
    while (!page.isEmpty()) {
      for (ChainRow row : page) {
        rolled = rolled.then(row.place().offset(), row.hash(), row.value());
      }
      page = rows.page(stretch.partition(), page.getLast(), from, stretch.to().offset());
    }
    return rolled.equals(stretch.to());
  }

  /** Where the topic shows that only others were changed, this prescription is as it was. */
  private void explain(
      ChainRow row, SignedStretch stretch, Findings own, ChainVerification.Tally tally) {
    Findings all = new Findings();
    long from = stretch.from().offset() + 1;
    tally.records += comparison.compare(stretch.partition(), from, stretch.to().offset(), all);
    all.first().forEach(own::add);
    if (all.count() == 0) {
      own.add(BrokenLink.at(row, Flaw.CHECKPOINT));
    }
  }

  private static int home(UUID prescriptionId) {
    byte[] key = prescriptionId.toString().getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
  }
}
