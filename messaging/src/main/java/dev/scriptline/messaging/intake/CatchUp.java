package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.EventIntake;
import dev.scriptline.messaging.IntakeProgress;
import dev.scriptline.messaging.intake.batch.Offsets;
import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes where the topics end at the start and looks into the stored offsets until every intake has
 * come that far. What the offsets say holds for all instances, whoever reads which partition.
 */
final class CatchUp implements IntakeProgress, SmartLifecycle {

  // With the intakes, which need not wait for it.
  private static final int PHASE = DEFAULT_PHASE - 4096;
  private static final int LOOKS_BETWEEN_WORDS = 100;
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

  private final Map<String, EventIntake<?>> intakes = new TreeMap<>();
  private final KafkaConsumers kafka;
  private final JdbcClient jdbc;
  private final IntakeSettings settings;
  private final Map<String, Map<TopicPartition, Long>> missing = new ConcurrentSkipListMap<>();
  private volatile boolean endsKnown;
  private volatile @Nullable Thread watcher;

  CatchUp(
      List<EventIntake<?>> intakes,
      KafkaConsumers kafka,
      JdbcClient jdbc,
      IntakeSettings settings) {
    intakes.forEach(intake -> this.intakes.put(intake.name(), intake));
    this.kafka = kafka;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Override
  public boolean caughtUp(String intake) {
    if (!intakes.containsKey(intake)) {
      throw new IllegalArgumentException("there is no intake named " + intake);
    }
    return endsKnown && !missing.containsKey(intake);
  }

  @Override
  public boolean caughtUp() {
    return intakes.isEmpty() || endsKnown && missing.isEmpty();
  }

  @Override
  public List<String> awaited() {
    if (!endsKnown && !intakes.isEmpty()) {
      return List.of("Kafka has to say where the topics end");
    }
    return missing.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().toString()))
                .map(end ->
                    "intake %s has to read %s up to offset %d"
                        .formatted(entry.getKey(), end.getKey(), end.getValue())))
        .toList();
  }

  @Override
  public synchronized void start() {
    if (watcher == null && !caughtUp()) {
      watcher = Thread.ofVirtual().name("intake-catch-up").start(this::watch);
    }
  }

  @Override
  public synchronized void stop() {
    Thread watching = watcher;
    if (watching != null) {
      watching.interrupt();
      watcher = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return watcher != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void watch() {
    try {
      Backoff backoff = new Backoff(settings.firstBackoff(), settings.longestBackoff());
      for (int look = 0; !caughtUp(); look++) {
        Duration pause = looked(look % LOOKS_BETWEEN_WORDS == 0, backoff);
        if (!caughtUp()) {
          Thread.sleep(pause);
        }
      }
      log.info("every intake has read what stood on its topics at the start");
    } catch (InterruptedException _) {
      log.debug("stopped before the intakes had caught up");
    }
  }

  private Duration looked(boolean aloud, Backoff backoff) {
    try {
      look();
      if (aloud && !caughtUp()) {
        List<String> awaited = awaited();
        log.info("waits for {} partitions, first: {}", awaited.size(), awaited.getFirst());
      }
      backoff.reset();
      return settings.poll();
    } catch (InterruptException _) {
      return Duration.ZERO; // the interruption stands: whoever sleeps next ends
    } catch (RuntimeException e) {
      Duration pause = backoff.next();
      log.warn("cannot tell how far the intakes are, again in {}: {}", pause, FaultReport.of(e));
      return pause;
    }
  }

  private void look() {
    if (!endsKnown) {
      missing.putAll(ends());
      endsKnown = true;
    }
    missing.forEach((intake, ends) -> {
      Map<TopicPartition, Long> left = left(intake, ends);
      if (left.isEmpty()) {
        missing.remove(intake);
      } else {
        missing.put(intake, left);
      }
    });
  }

  private Map<TopicPartition, Long> left(String intake, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> left = new HashMap<>(ends);
    Map<TopicPartition, Long> stored = new Offsets(jdbc, intake).find(ends.keySet());
    left.entrySet()
        .removeIf(end -> stored.getOrDefault(end.getKey(), Offsets.EARLIEST) >= end.getValue());
    return left;
  }

  /** By intake, of the partitions on which anything stands. */
  private Map<String, Map<TopicPartition, Long>> ends() {
    try (Consumer<byte[], byte[]> consumer = kafka.open("catch-up", 0)) {
      Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();
      intakes.forEach((name, intake) -> {
        List<TopicPartition> partitions =
            intake.topics().stream().flatMap(topic -> partitions(consumer, topic)).toList();
        Map<TopicPartition, Long> filled = filled(consumer, partitions);
        if (!filled.isEmpty()) {
          ends.put(name, filled);
        }
      });
      return ends;
    }
  }

  private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    @Nullable List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new IllegalStateException("the topic " + topic + " is not there");
    }
    return found.stream().map(info -> new TopicPartition(topic, info.partition()));
  }

  private static Map<TopicPartition, Long> filled(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    ends.entrySet().removeIf(end -> begins.getOrDefault(end.getKey(), 0L) >= end.getValue());
    return ends;
  }
}
