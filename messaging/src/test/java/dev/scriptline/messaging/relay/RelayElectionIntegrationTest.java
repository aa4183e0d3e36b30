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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of one service, told apart by what PostgreSQL says of their connections. */
class RelayElectionIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String LEADERS =
      """
      select %s from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and a.datname = current_database()
        and a.application_name = 'ledger relay'
      """;

  private final Owner owner = new Owner(infrastructure);
  private final String key = someKey();

  @Test
  void letsOneInstancePublishAndTheOtherTakeOver() throws SQLException {
    try (RunningService one = RunningService.sending(infrastructure);
        RunningService two = RunningService.sending(infrastructure)) {
      List<WireEvent> first = numbered(key, 50);
      first.forEach(one::publish);
      List<WireEvent> second = numbered(key, 50);
      second.forEach(two::publish);
      awaitPublished(100);
      assertThat(ids(published())).doesNotHaveDuplicates();
      assertThat(leaders()).isEqualTo(1);

      int before = leader();
      kill(before);

      await().atMost(PATIENCE).until(() -> leaders() == 1 && leader() != before);
      WireEvent afterwards = event(key, "afterwards");
      one.publish(afterwards);
      awaitPublished(101);
      assertThat(ids(published())).endsWith(afterwards.id()).doesNotHaveDuplicates();
    }
  }

  @Test
  void goesOnWithTheInstanceThatIsLeft() {
    try (RunningService left = RunningService.sending(infrastructure)) {
      RunningService leaving = RunningService.sending(infrastructure);
      leaving.publish(event(key, "1"));
      leaving.close();

      left.publish(event(key, "2"));

      awaitPublished(2);
      assertThat(leaders()).isEqualTo(1);
    }
  }

  private static void kill(int pid) throws SQLException {
    try (Connection superuser = infrastructure.postgres().connect("postgres");
        var statement = superuser.createStatement()) {
      statement.execute("select pg_terminate_backend(%d)".formatted(pid));
    }
  }

  private int leaders() {
    return owner.ask(LEADERS.formatted("count(*)"), Integer.class);
  }

  private int leader() {
    return owner.ask(LEADERS.formatted("a.pid"), Integer.class);
  }

  private List<WireEvent> published() {
    return of(key, infrastructure.consume(Topics.STATUS));
  }

  private void awaitPublished(int count) {
    infrastructure.await(Topics.STATUS, all -> of(key, all).size() >= count);
  }
}
