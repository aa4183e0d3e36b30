package dev.scriptline.messaging.intake.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final TopicPartition ZERO = new TopicPartition("t", 0);
  private static final TopicPartition ONE = new TopicPartition("t", 1);
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled =
      new LinkedHashMap<>();

  @Test
  void takesPartitionsInTheirOrderAndRecordsInTheirs() {
    polled(ONE, 7, "c", "d");
    polled(ZERO, 3, "a", "b");

    Batch<String> batch = read(NO_LIMIT);

    assertThat(batch.items()).containsExactly("a", "b", "c", "d");
    assertThat(batch.next()).containsEntry(ZERO, 5L).containsEntry(ONE, 9L);
    assertThat(batch.left()).isEmpty();
    assertThat(batch.stopped()).isEmpty();
  }

  @Test
  void leavesWhatIsBeyondTheLimit() {
    polled(ZERO, 3, "a", "b", "c");
    polled(ONE, 7, "d");

    Batch<String> batch = read(2);

    assertThat(batch.items()).containsExactly("a", "b");
    assertThat(batch.next()).containsOnly(Map.entry(ZERO, 5L));
    assertThat(batch.left()).containsEntry(ZERO, 5L).containsEntry(ONE, 7L);
  }

  @Test
  void movesPastPoison() {
    polled(ZERO, 3, "a", "poison", "b");

    Batch<String> batch = read(NO_LIMIT);

    assertThat(batch.items()).containsExactly("a", "b");
    assertThat(batch.poison())
        .singleElement()
        .satisfies(poison -> {
          assertThat(poison.record().offset()).isEqualTo(4);
          assertThat(poison.reason()).isEqualTo("poison indeed");
        });
    assertThat(batch.next()).containsEntry(ZERO, 6L);
  }

  @Test
  void stopsAPartitionBeforeAnUnknownKeyAndGoesOnWithTheOthers() {
    polled(ZERO, 3, "a", "sealed", "b");
    polled(ONE, 7, "c");

    Batch<String> batch = read(NO_LIMIT);

    assertThat(batch.items()).containsExactly("a", "c");
    assertThat(batch.next()).containsEntry(ZERO, 4L).containsEntry(ONE, 8L);
    assertThat(batch.stopped())
        .containsExactly(new Batch.Stop(ZERO, 4, new Reading.Sealed<>("no key with id k")));
  }

  @Test
  void stopsAPartitionBeforeARecordThatItsReaderFailsOn() {
    polled(ZERO, 3, "bug", "a");

    Batch<String> batch = read(NO_LIMIT);

    assertThat(batch.size()).isZero();
    assertThat(batch.next()).isEmpty();
    assertThat(batch.stopped())
        .singleElement()
        .satisfies(stop -> assertThat(stop.why()).isInstanceOf(Reading.Failed.class));
  }

  @Test
  void parksRecordsWithoutKeyValueOrId() {
    ConsumerRecord<byte[], byte[]> noId =
        new ConsumerRecord<>("t", 0, 3, "k".getBytes(UTF_8), "a".getBytes(UTF_8));
    ConsumerRecord<byte[], byte[]> noValue =
        new ConsumerRecord<>("t", 0, 4, "k".getBytes(UTF_8), null);
    ConsumerRecord<byte[], byte[]> noKey =
        new ConsumerRecord<>("t", 0, 5, null, "a".getBytes(UTF_8));
    polled.put(ZERO, List.of(noId, noValue, noKey));

    assertThat(read(NO_LIMIT).poison())
        .extracting(Poison::reason)
        .containsExactly(
            "ce_id is missing or not a UUID",
            "a record has a key and a value",
            "a record has a key and a value");
  }

  private Batch<String> read(int limit) {
    return Batch.read(new ConsumerRecords<>(polled, Map.of()), new Texts(), limit);
  }

  private void polled(TopicPartition partition, long firstOffset, String... texts) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (String text : texts) {
      ConsumerRecord<byte[], byte[]> record =
          new ConsumerRecord<>(
              partition.topic(),
              partition.partition(),
              firstOffset + records.size(),
              "key".getBytes(UTF_8),
              text.getBytes(UTF_8));
      record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
      records.add(record);
    }
    polled.put(partition, records);
  }

  private static final class Texts implements EventIntake<String> {

    @Override
    public String name() {
      return "texts";
    }

    @Override
    public Set<String> topics() {
      return Set.of("t");
    }

    @Override
    public String read(WireEvent wire) throws UnreadableEventException, UnknownKeyException {
      String text = new String(wire.value(), UTF_8);
      return switch (text) {
        case "poison" -> throw new UnreadableEventException("poison indeed");
        case "sealed" -> throw new UnknownKeyException("k");
        case "bug" -> throw new IllegalStateException("a bug");
        default -> text;
      };
    }

    @Override
    public void take(List<String> batch) {
      throw new UnsupportedOperationException("only read here");
    }
  }
}
