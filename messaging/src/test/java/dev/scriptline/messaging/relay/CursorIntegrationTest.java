package dev.scriptline.messaging.relay;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CursorIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String OFTEN = "scriptline.messaging.relay.purge-interval=50ms";

  private final Owner owner = new Owner(infrastructure);

  @Test
  void deletesPublishedRowsAndNoOthers() throws SQLException {
    WireEvent published = event(someKey(), "published");
    WireEvent waiting = event(someKey(), "waiting");
    try (RunningService service = RunningService.sending(infrastructure, OFTEN);
        Connection other = infrastructure.postgres().connect("postgres")) {
      service.publish(published);
      await().atMost(PATIENCE).until(() -> rows(published) == 0);
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }

      service.publish(waiting);

      await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> rows(waiting) == 1);
      other.commit();
      await().atMost(PATIENCE).until(() -> rows(waiting) == 0);
    }
    assertThat(ids(infrastructure.consume(Topics.STATUS))).contains(published.id(), waiting.id());
  }

  @Test // a restore, or an operator: the table is right, what the relay remembers is not
  void publishesAgainFromACursorThatSomebodySetBack() {
    WireEvent first = event(someKey(), "first");
    WireEvent second = event(someKey(), "second");
    try (RunningService service = RunningService.sending(infrastructure)) {
      service.publish(first);
      infrastructure.await(Topics.STATUS, all -> times(first, all) == 1);
      owner.execute("update outbox_cursor set xid = '0', id = 0");

      service.publish(second);

      infrastructure.await(Topics.STATUS, all -> times(first, all) > 1 && times(second, all) >= 1);
    }
  }

  private static long times(WireEvent event, List<WireEvent> all) {
    return all.stream().filter(other -> other.id().equals(event.id())).count();
  }

  private int rows(WireEvent event) {
    return owner.ask(
        "select count(*) from outbox where event_id = '%s'".formatted(event.id()), Integer.class);
  }
}
