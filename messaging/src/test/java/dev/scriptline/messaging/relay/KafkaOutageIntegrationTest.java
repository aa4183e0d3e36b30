package dev.scriptline.messaging.relay;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

/**
 * Kafka away for much longer than the producer's patience. In production that is two minutes; here
 * it is four seconds, so that a short outage shows what a long one does.
 */
class KafkaOutageIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnBroker("dispatch");

  private static final String[] IMPATIENT = {
    "spring.kafka.producer.properties.delivery.timeout.ms=4000",
    "spring.kafka.producer.properties.request.timeout.ms=2000",
    "spring.kafka.producer.properties.max.block.ms=3000"
  };
  private static final Duration OUTAGE = Duration.ofSeconds(16);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

  private final List<WireEvent> committed = new ArrayList<>();

  @Test
  void publishesEverythingInOrderAfterKafkaWasKilled() {
    try (RunningService service = RunningService.sending(infrastructure, IMPATIENT)) {
      commitSome(service);
      awaitPublishing(service);
      infrastructure.broker().kill();
      keepCommittingDuringTheOutage(service);
      infrastructure.broker().start();

      assertEverythingArrivesInOrder();
      await().atMost(PATIENCE).until(() -> service.relayHealth() == Status.UP);
    }
  }

  @Test // connections stay open and nothing is answered: the other way in which Kafka is away
  void publishesEverythingInOrderAfterKafkaStoodStill() {
    try (RunningService service = RunningService.sending(infrastructure, IMPATIENT)) {
      commitSome(service);
      awaitPublishing(service);
      infrastructure.broker().pause();
      keepCommittingDuringTheOutage(service);
      infrastructure.broker().resume();

      assertEverythingArrivesInOrder();
    }
  }

  private void keepCommittingDuringTheOutage(RunningService service) {
    long end = System.nanoTime() + OUTAGE.toNanos();
    int before = committed.size();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          commitSome(service);
          assertNoTransactionIsOpen();
          return System.nanoTime() > end;
        });
    assertThat(committed.size() - before).isGreaterThan(100);
    await().atMost(PATIENCE).until(service::relayHealth, Status.DOWN::equals);
  }

  /** A producer that never had an id from Kafka waits for it without end, and is not meant here. */
  private static void awaitPublishing(RunningService service) {
    await().atMost(PATIENCE).until(service::relayHealth, Status.UP::equals);
  }

  /** An open one would hold up every relay of the instance. */
  private static void assertNoTransactionIsOpen() throws SQLException {
    try (Connection superuser = infrastructure.postgres().connect("postgres");
        var statement = superuser.createStatement();
        var relays =
            statement.executeQuery(
                """
                select coalesce(bool_or(state like 'idle in transaction%'), false)
                from pg_stat_activity where application_name = 'ledger relay'
                """)) {
      assertThat(relays.next()).isTrue();
      assertThat(relays.getBoolean(1)).isFalse();
    }
  }

  private void commitSome(RunningService service) {
    for (String key : KEYS) {
      WireEvent event = event(key, "event");
      service.publish(event);
      committed.add(event);
    }
  }

  private void assertEverythingArrivesInOrder() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> ids(infrastructure.consume(Topics.STATUS)).containsAll(ids(committed)));
    List<WireEvent> published = infrastructure.consume(Topics.STATUS);
    for (String key : KEYS) {
      List<UUID> firstTimes = ids(of(key, published)).stream().distinct().toList();
      assertThat(firstTimes).containsSubsequence(ids(of(key, committed)));
    }
  }
}
