package dev.scriptline.history.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.checkpoint.CheckpointCodec;
import dev.scriptline.events.checkpoint.CheckpointReader;
import dev.scriptline.events.checkpoint.ForgedCheckpointException;
import dev.scriptline.events.checkpoint.HistoryCheckpoint;
import dev.scriptline.events.checkpoint.HistoryCheckpoint.Position;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.chain.TopicPlace;
import dev.scriptline.history.topic.TopicReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.springframework.stereotype.Component;

/** The checkpoints where nobody can change them: on their topic. */
@Component
public class CheckpointTopic {

  private static final Comparator<Mark> ORDER =
      Comparator.comparingLong(Mark::offset)
          .thenComparingLong(Mark::rows)
          .thenComparing(mark -> mark.rolling().toString());

  private final CheckpointReader reader;

  CheckpointTopic(CheckpointReader reader) {
    this.reader = reader;
  }

  /** Where the topic ends now: what is published later is left to the next verification. */
  public Map<Integer, Long> ends(TopicReading topics) {
    return topics.ends(Topics.CHECKPOINT);
  }

  /** What was signed about a partition of status.v1. */
  public SignedMarks of(TopicReading topics, int partition, Map<Integer, Long> ends) {
    Collected collected = new Collected(partition);
    int home = home(partition);
    topics.read(
        Topics.CHECKPOINT,
        home,
        0,
        ends.getOrDefault(home, 0L),
        records ->
            records.stream().filter(record -> isOf(partition, record)).forEach(collected::add));
    return collected.marks();
  }

  /** The checkpoint that covers a row; nothing for a row that is not signed yet. */
  public Optional<SignedStretch> covering(
      TopicReading topics, TopicPlace row, Map<Integer, Long> ends) {
    int home = home(row.partition());
    return topics
        .first(
            Topics.CHECKPOINT,
            home,
            ends.getOrDefault(home, 0L),
            record ->
                isOf(row.partition(), record)
                    ? read(record).filter(checkpoint -> isOf(row.partition(), checkpoint))
                    : Optional.<HistoryCheckpoint>empty(),
            checkpoint -> checkpoint.to().offset() >= row.offset())
        .filter(checkpoint -> checkpoint.from().offset() < row.offset())
        .map(checkpoint ->
            new SignedStretch(row.partition(), mark(checkpoint.from()), mark(checkpoint.to())));
  }

  private Optional<HistoryCheckpoint> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(reader.read(CheckpointCodec.signed(record.value())));
    } catch (UnreadableEventException | ForgedCheckpointException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The partition of the checkpoints' topic: that of the key, as every producer chooses it. */
  private static int home(int partition) {
    byte[] key = CheckpointCodec.key(partition).getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
  }

  private static boolean isOf(int partition, ConsumerRecord<byte[], byte[]> record) {
    return Arrays.equals(record.key(), CheckpointCodec.key(partition).getBytes(UTF_8));
  }

  private static boolean isOf(int partition, HistoryCheckpoint checkpoint) {
    return checkpoint.partition() == partition && checkpoint.topic().equals(Topics.STATUS);
  }

  private static Mark mark(Position position) {
    return new Mark(position.rows(), position.offset(), Hash.ofHex(position.rollingHash()));
  }

  /** What the topic says of one partition, as it is read. */
  private final class Collected {

    private final int partition;
    private final Set<Mark> marks = new TreeSet<>(ORDER);
    private final Set<Hash> names = new HashSet<>();
    private final List<Long> forged = new ArrayList<>();
    private final List<Long> unlinked = new ArrayList<>();

    Collected(int partition) {
      this.partition = partition;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
      try {
        String signed = CheckpointCodec.signed(record.value());
        HistoryCheckpoint checkpoint = reader.read(signed);
        if (!isOf(partition, checkpoint)) {
          forged.add(record.offset());
          return;
        }
        add(checkpoint);
        names.add(Hash.ofHex(DueCheckpoint.nameOf(signed)));
      } catch (UnreadableEventException | ForgedCheckpointException | IllegalArgumentException _) {
        forged.add(record.offset());
      }
    }

    private void add(HistoryCheckpoint checkpoint) {
      String previous = checkpoint.previous();
      if (previous != null && !names.contains(Hash.ofHex(previous))) {
        unlinked.add(checkpoint.to().offset());
      }
      if (checkpoint.from().rows() > 0) {
        marks.add(mark(checkpoint.from()));
      }
      marks.add(mark(checkpoint.to()));
    }

    SignedMarks marks() {
      return new SignedMarks(List.copyOf(marks), names.size(), forged, unlinked);
    }
  }
}
