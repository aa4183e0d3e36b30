package dev.scriptline.messaging.intake;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an intake needs is away for a while, or for good. */
@ExtendWith(OutputCaptureExtension.class)
class OutageIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnBroker("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Owner owner = new Owner(infrastructure);
  private final String key = someKey();

  @Test
  void goesOnWhenItsDatabaseIsBack() throws SQLException {
    try (RunningService service = RunningService.taking(infrastructure)) {
      takeOne();
      lockTheServiceOut();
      List<WireEvent> events = numbered(key, 20);
      events.forEach(infrastructure::produce);
      await().atMost(PATIENCE).until(() -> service.intakeHealth() == Status.DOWN);
      letTheServiceIn();

      await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(events)));
      await().atMost(PATIENCE).until(() -> service.intakeHealth() == Status.UP);
    }
  }

  @Test
  void goesOnWhenKafkaWasKilled() {
    try (RunningService service = RunningService.taking(infrastructure)) {
      takeOne();
      infrastructure.broker().kill();
      infrastructure.broker().start();
      List<WireEvent> events = numbered(key, 20);
      events.forEach(infrastructure::produce);

      await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(events)));
      assertThat(service.intakeHealth()).isEqualTo(Status.UP);
    }
  }

  @Test // skipping to what Kafka still has would lose events without a word
  void waitsForSomebodyToDecideWhenItsOffsetIsGone(CapturedOutput output) throws Exception {
    numbered(key, 3).forEach(infrastructure::produce);
    RunningService.taking(infrastructure).close();
    TopicPartition partition = deleteAllRecords();
    WireEvent later = event(key, "later");
    infrastructure.produce(later);
    owner.execute(
        """
        insert into intake_offset values ('entries', '%s', %d, 0)
        on conflict (intake, topic, partition) do update set next_offset = 0
        """
            .formatted(partition.topic(), partition.partition()));
    owner.execute("delete from entry");

    try (RunningService service = RunningService.taking(infrastructure)) {
      await().atMost(PATIENCE).until(() -> service.intakeHealth() == Status.DOWN);
      await()
          .during(Duration.ofSeconds(1))
          .atMost(PATIENCE)
          .until(() -> owner.takenIds(key).isEmpty());
      assertThat(output).contains("waits: %s has no offset 0".formatted(partition));
      owner.execute("update intake_offset set next_offset = -1");

      await().atMost(PATIENCE).until(() -> owner.takenIds(key).contains(later.id()));
      assertThat(service.intakeHealth()).isEqualTo(Status.UP);
    }
  }

  /** Now the consumer is placed and at work. */
  private void takeOne() {
    String other = someKey();
    infrastructure.produce(event(other, "first"));
    await().atMost(PATIENCE).until(() -> !owner.takenIds(other).isEmpty());
  }

  private static void lockTheServiceOut() throws SQLException {
    String name = infrastructure.database().name();
    asSuperuser("alter database %s with allow_connections false".formatted(name));
    asSuperuser(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(name));
  }

  private static void letTheServiceIn() throws SQLException {
    asSuperuser(
        "alter database %s with allow_connections true"
            .formatted(infrastructure.database().name()));
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (Connection superuser = infrastructure.postgres().connect("postgres");
        var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Deletes what the key's partition has, as its retention would, and names the partition. */
  private TopicPartition deleteAllRecords() throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                infrastructure.broker().bootstrapServers()))) {
      TopicPartition partition =
          new TopicPartition(
              Topics.STATUS,
              BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), Topics.PARTITIONS));
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1))).all().get();
      return partition;
    }
  }
}
