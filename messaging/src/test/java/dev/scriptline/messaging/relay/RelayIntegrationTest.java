package dev.scriptline.messaging.relay;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.of;
import static dev.scriptline.messaging.ledger.Events.someKey;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Judged by the topic, read by a consumer of the test's own. */
class RelayIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static RunningService service;
  private static Owner owner;

  private final String key = someKey();

  @BeforeAll
  static void start() {
    service = RunningService.sending(infrastructure);
    owner = new Owner(infrastructure);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void publishesWhatIsCommittedAsItWasAdded() {
    WireEvent added = event(key, "hello");

    service.publish(added);

    WireEvent published = awaitEvents(1).getFirst();
    assertThat(published).usingRecursiveComparison().isEqualTo(added);
  }

  @Test
  void keepsTheOrderOfManyEvents() {
    List<WireEvent> added = numbered(key, 2500);

    service.publish(added.toArray(WireEvent[]::new));

    assertThat(ids(awaitEvents(2500))).isEqualTo(ids(added));
  }

  @Test
  void publishesNothingOfATransactionThatRollsBack() {
    service
        .transaction()
        .executeWithoutResult(status -> {
          service.outbox().add(event(key, "never"));
          status.setRollbackOnly();
        });
    WireEvent later = event(key, "later");
    service.publish(later);

    assertThat(ids(awaitEvents(1))).containsExactly(later.id());
  }

  @Test // a relay that remembers the highest number it has seen would skip the one written first
  void losesNothingOfTransactionsThatCommitInTheOtherOrder() {
    WireEvent first = event(key, "written first, committed last");
    WireEvent second = event(key, "written last, committed first");

    service
        .transaction()
        .executeWithoutResult(_ -> {
          service.outbox().add(first);
          inAnotherTransaction(() -> service.outbox().add(second));
        });

    assertThat(ids(awaitEvents(2))).containsExactly(first.id(), second.id());
  }

  @Test // anywhere in the instance: transaction ids are not a database's own
  void waitsForATransactionOpenInAnotherDatabaseAndLosesNothing() throws SQLException {
    WireEvent delayed = event(key, "delayed");
    try (Connection other = infrastructure.postgres().connect("postgres")) {
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }

      service.publish(delayed);

      await()
          .during(Duration.ofSeconds(1))
          .atMost(PATIENCE)
          .until(() -> of(key, infrastructure.consume(Topics.STATUS)).isEmpty());
      other.commit();
    }
    assertThat(ids(awaitEvents(1))).containsExactly(delayed.id());
  }

  @Test
  void repeatsWithTheSameIdWhenItIsKilledBetweenAckAndCursor() {
    killTheNextRelayThatStoresItsCursor();
    WireEvent repeated = event(key, "twice");

    service.publish(repeated);

    assertThat(awaitEvents(2)).extracting(WireEvent::id).containsOnly(repeated.id());
    WireEvent next = event(key, "once");
    service.publish(next);
    assertThat(ids(awaitEvents(3))).containsExactly(repeated.id(), repeated.id(), next.id());
  }

  @Test
  void carriesTheEventsOfJpaTransactions() {
    try (RunningService jpa = RunningService.sendingWithJpa(infrastructure)) {
      WireEvent added = event(key, "from an entity's transaction");

      jpa.publish(added);

      assertThat(ids(awaitEvents(1))).containsExactly(added.id());
    }
  }

  private static void inAnotherTransaction(Runnable work) {
    TransactionTemplate another = service.transaction();
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    another.executeWithoutResult(_ -> work.run());
  }

  /** A sequence survives the rollback of the transaction that counted it on. */
  private static void killTheNextRelayThatStoresItsCursor() {
    owner.execute("create sequence kills");
    owner.execute("grant usage on sequence kills to public");
    owner.execute(
        """
        create function kill_once() returns trigger language plpgsql as $$
        begin
          if nextval('kills') = 1 then
            perform pg_terminate_backend(pg_backend_pid());
          end if;
          return new;
        end $$
        """);
    owner.execute(
        "create trigger kill_once before update on outbox_cursor"
            + " for each row execute function kill_once()");
  }

  private List<WireEvent> awaitEvents(int count) {
    return of(key, infrastructure.await(Topics.STATUS, all -> of(key, all).size() >= count));
  }
}
