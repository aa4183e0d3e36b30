package dev.scriptline.messaging;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.of;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.LedgerIntake;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The statements in docs/operations.md do what it says of them. */
class OperationsIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String key = someKey();

  @Test
  void publishesWhatIsLeftInTheOutboxOfAnotherCluster() throws IOException {
    RunningService.sending(infrastructure).close();
    Owner owner = new Owner(infrastructure);
    List<WireEvent> left = numbered(key, 3);
    WireEvent published = event(key, "published before the backup");
    // As the other cluster left it: far ahead of this one, the first row behind the cursor.
    ahead(owner, 1_000_000_000_000L, published);
    owner.execute("update outbox_cursor set xid = '1000000000000', id = 9000000000000");
    for (int i = 0; i < left.size(); i++) {
      ahead(owner, 1_000_000_000_001L + i, left.get(i));
    }
    assertThatThrownBy(() -> RunningService.sending(infrastructure)).isNotNull();

    owner.execute(documented("An outbox that came from another cluster."));

    try (RunningService service = RunningService.sending(infrastructure)) {
      WireEvent added = event(key, "after the repair");
      service.publish(added);
      infrastructure.await(Topics.STATUS, all -> ids(all).contains(added.id()));
      assertThat(ids(of(key, infrastructure.consume(Topics.STATUS))))
          .containsExactly(left.get(0).id(), left.get(1).id(), left.get(2).id(), added.id());
    }
  }

  @Test
  void readsParkedEventsAgainAndWhatFollowsThem() throws IOException {
    Owner owner;
    try (RunningService service = RunningService.taking(infrastructure)) {
      owner = new Owner(infrastructure);
      infrastructure.produce(event(key, "before"));
      infrastructure.produce(event(key, LedgerIntake.UNREADABLE));
      infrastructure.produce(event(key, "after"));
      await()
          .atMost(PATIENCE)
          .until(() -> owner.takenTexts(key).equals(List.of("before", "after")));
      assertThat(service.intake().name()).isEqualTo("entries");
    }

    owner.execute(documented("Events that were parked are read again."));

    assertThat(owner.ask("select count(*) from intake_parked", Integer.class)).isZero();
    try (RunningService _ = RunningService.taking(infrastructure)) {
      await()
          .atMost(PATIENCE)
          .until(() -> owner.takenTexts(key).equals(List.of("before", "after", "after")));
      assertThat(owner.ask("select count(*) from intake_parked", Integer.class))
          .as("it is still unreadable here, and so parked once more")
          .isEqualTo(1);
    }
  }

  private static void ahead(Owner owner, long xid, WireEvent event) {
    owner.execute(
        """
        insert into outbox (xid, event_id, topic, key, headers, payload)
        values ('%d', '%s', '%s', '%s', '{"ce_id": "%2$s", "ce_type": "test"}', '%s')
        """
            .formatted(xid, event.id(), event.topic(), event.key(), new String(event.value())));
  }

  private static String documented(String title) throws IOException {
    Matcher block =
        Pattern.compile("```sql\\s+-- " + Pattern.quote(title) + "(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/operations.md")));
    assertThat(block.find()).as(title).isTrue();
    return block.group(1);
  }
}
