package dev.scriptline.sandbox.infrastructure.kafka;

import dev.scriptline.events.wire.TopicDefinition;
import dev.scriptline.events.wire.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The services' topics on one cluster, from the one list of topics. */
public final class KafkaTopics {

  private static final short ONE_REPLICA = 1;
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Map<String, Object> settings;

  /** The topics of a cluster that asks for no authentication. */
  public KafkaTopics(String bootstrapServers) {
    this.settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
  }

  /** Creates every topic that is missing; returns when all can be written. */
  public void create() {
    try (Admin admin = Admin.create(settings)) {
      createMissing(admin);
    }
  }

  /** Throws away what stands on the topics; returns when they are empty and can be written. */
  public void empty() {
    try (Admin admin = Admin.create(settings)) {
      Set<String> found = existing(admin);
      if (found.equals(names()) && isEmpty(admin)) {
        return;
      }
      outcome(admin.deleteTopics(found).all());
      await("The old topics do not go away.", () -> existing(admin).isEmpty());
      createMissing(admin);
    }
  }

  private static void createMissing(Admin admin) {
    admin
        .createTopics(Topics.ALL.stream().map(KafkaTopics::newTopic).toList())
        .values()
        .forEach((_, creation) -> unless(TopicExistsException.class, creation));
    await("The topics do not get leaders.", () -> isWritable(admin));
  }

  private static NewTopic newTopic(TopicDefinition topic) {
    return new NewTopic(topic.name(), topic.partitions(), ONE_REPLICA).configs(topic.config());
  }

  private static Set<String> existing(Admin admin) {
    Set<String> found = new HashSet<>(outcome(admin.listTopics().names()));
    found.retainAll(names());
    return found;
  }

  private static boolean isWritable(Admin admin) {
    return admin.describeTopics(names()).topicNameValues().values().stream()
        .allMatch(topic ->
            unless(UnknownTopicOrPartitionException.class, topic)
                && outcome(topic).partitions().stream()
                    .allMatch(partition -> partition.leader() != null));
  }

  private static boolean isEmpty(Admin admin) {
    Map<TopicPartition, OffsetSpec> ends =
        Topics.ALL.stream()
            .flatMap(KafkaTopics::partitions)
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return outcome(admin.listOffsets(ends).all()).values().stream()
        .allMatch(end -> end.offset() == 0);
  }

  private static Stream<TopicPartition> partitions(TopicDefinition topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition));
  }

  private static Set<String> names() {
    return Topics.ALL.stream().map(TopicDefinition::name).collect(Collectors.toSet());
  }

  /** Whether it succeeded; the one expected failure says no, any other is thrown. */
  private static boolean unless(Class<? extends Exception> expected, KafkaFuture<?> future) {
    try {
      future.get();
      return true;
    } catch (ExecutionException e) {
      if (expected.isInstance(e.getCause())) {
        return false;
      }
      throw new IllegalStateException("Kafka does not look after its topics.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for Kafka.", e);
    }
  }

  private static <T> T outcome(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not look after its topics.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for Kafka.", e);
    }
  }

  private static void await(String otherwise, BooleanSupplier settled) {
    long deadline = System.nanoTime() + SETTLING.toNanos();
    while (!settled.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(otherwise);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
