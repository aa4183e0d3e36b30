package dev.scriptline.messaging.intake;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.Entry;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Consumers whose partitions have moved on without them. The ledger has no uniqueness of its own:
 * what is taken twice or left out shows.
 */
class DisplacementIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // A second consumer in the same process would take over from the first.
  private static final String ALONE = "scriptline.messaging.intake.consumers=1";

  // Kafka takes the partitions from whoever has not polled for this long.
  private static final String IMPATIENT_GROUP =
      "spring.kafka.consumer.properties.max.poll.interval.ms=2000";

  // The sandbox's roles have five seconds; a test machine may need longer for a rebalance.
  private static final String PATIENT_DATABASE =
      "spring.datasource.hikari.connection-init-sql=set transaction_timeout = '60s'";

  private final Owner owner = new Owner(infrastructure);
  private final String key = someKey();

  @Test
  void letsAZombieThatHasReadButNotTakenNeitherRewindNorSkip() {
    try (RunningService zombie = instance("zombie")) {
      zombie.intake().reading().close();
      List<WireEvent> first = numbered(key, 10);
      first.forEach(infrastructure::produce);
      await().atMost(PATIENCE).until(() -> zombie.intake().reading().holdsSomebody());
      try (RunningService successor = instance("successor")) {
        await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(first)));
        List<WireEvent> second = numbered(key, 10);
        second.forEach(infrastructure::produce);
        awaitTaken(first, second);
        assertThat(owner.entries(key)).extracting(Entry::instance).containsOnly("successor");

        zombie.intake().reading().open();

        List<WireEvent> third = numbered(key, 10);
        third.forEach(infrastructure::produce);
        awaitTaken(first, second, third);
        assertStays(first, second, third);
      }
    }
  }

  @Test
  void letsAZombieThatCommitsLateKeepWhatItTookAndTheSuccessorGoOnAfterIt() {
    try (RunningService zombie = instance("zombie")) {
      zombie.intake().taking().close();
      List<WireEvent> first = numbered(key, 10);
      infrastructure.produce(first.getFirst());
      await().atMost(PATIENCE).until(() -> zombie.intake().taking().holdsSomebody());
      first.stream().skip(1).forEach(infrastructure::produce);
      try (RunningService successor = instance("successor")) {
        await().atMost(PATIENCE).until(this::someoneWaitsForTheZombiesLock);

        zombie.intake().taking().open();

        awaitTaken(first);
        assertStays(first);
        assertThat(owner.entries(key)).extracting(Entry::instance).startsWith("zombie");
      }
    }
  }

  @Test
  void readsAgainWhatARestoredDatabaseHasForgotten() {
    List<WireEvent> yesterday = numbered(key, 5);
    try (RunningService service = instance("only")) {
      yesterday.forEach(infrastructure::produce);
      awaitTaken(yesterday);
      assertThat(service.intake().name()).isEqualTo("entries");
    }
    forgetEverything();

    try (RunningService service = instance("only")) {
      awaitTaken(yesterday);
      WireEvent today = event(key, "today");
      infrastructure.produce(today);
      awaitTaken(yesterday, List.of(today));
      assertThat(service.intake().name()).isEqualTo("entries");
    }
  }

  @Test
  void readsAgainWhatADatabaseForgotBehindARunningConsumersBack() {
    try (RunningService service = instance("only")) {
      List<WireEvent> yesterday = numbered(key, 5);
      yesterday.forEach(infrastructure::produce);
      awaitTaken(yesterday);
      forgetEverything();

      service.publish(event(key, "today"));

      await().atMost(PATIENCE).until(() -> owner.takenIds(key).size() >= 6);
      assertThat(owner.takenIds(key).subList(0, 5)).isEqualTo(ids(yesterday));
      assertThat(owner.takenTexts(key)).hasSize(6).endsWith("today");
    }
  }

  private static RunningService instance(String name) {
    return RunningService.taking(
        infrastructure, "ledger.instance=" + name, ALONE, IMPATIENT_GROUP, PATIENT_DATABASE);
  }

  private void forgetEverything() {
    owner.execute("truncate entry, intake_offset");
  }

  /** Only a superuser sees what other roles wait for. */
  private boolean someoneWaitsForTheZombiesLock() throws SQLException {
    try (Connection superuser =
            infrastructure.postgres().connect(infrastructure.database().name());
        var statement = superuser.createStatement();
        var waiting =
            statement.executeQuery(
                """
                select from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                  and query like '%intake_offset%'
                """)) {
      return waiting.next();
    }
  }

  @SafeVarargs
  private void awaitTaken(List<WireEvent>... events) {
    List<WireEvent> all = Stream.of(events).flatMap(List::stream).toList();
    await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(all)));
  }

  /** Nothing comes twice, not even when everybody has settled down. */
  @SafeVarargs
  private void assertStays(List<WireEvent>... events) {
    List<WireEvent> all = Stream.of(events).flatMap(List::stream).toList();
    await()
        .during(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .until(() -> owner.takenIds(key).equals(ids(all)));
    assertThat(owner.ask("select sum(next_offset) from intake_offset", Long.class))
        .isEqualTo(owner.ask("select count(*) from entry", Long.class));
  }
}
