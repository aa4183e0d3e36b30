package dev.scriptline.messaging.relay;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.of;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that was restored into a new cluster, where transaction ids start again. */
@ExtendWith(OutputCaptureExtension.class)
class RelayRefusalIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final String FAR_AHEAD = "1000000000000";

  private Owner owner;

  @BeforeEach
  void migrate() {
    RunningService.sending(infrastructure).close();
    owner = new Owner(infrastructure);
  }

  @AfterEach
  void repair() {
    owner.execute("update outbox_cursor set xid = '0', id = 0");
    owner.execute("delete from outbox where xid >= '" + FAR_AHEAD + "'");
  }

  @Test
  void refusesToStartWhenItsCursorIsAheadOfTheCluster(CapturedOutput output) {
    owner.execute("update outbox_cursor set xid = '" + FAR_AHEAD + "'");

    assertRefused(output);
  }

  @Test
  void refusesToStartWhenARowIsAheadOfTheCluster(CapturedOutput output) {
    owner.execute(
        """
        insert into outbox (xid, event_id, topic, key, headers, payload)
        values ('%s', gen_random_uuid(), '%s', 'ahead', '{}', '')
        """
            .formatted(FAR_AHEAD, Topics.STATUS));

    assertRefused(output);
    assertThat(of("ahead", infrastructure.consume(Topics.STATUS))).isEmpty();
  }

  @Test
  void startsAgainOnceTheCursorIsMended() {
    owner.execute("update outbox_cursor set xid = '" + FAR_AHEAD + "'");
    assertThatThrownBy(() -> RunningService.sending(infrastructure)).isNotNull();
    owner.execute("update outbox_cursor set xid = '0', id = 0");

    try (RunningService service = RunningService.sending(infrastructure)) {
      WireEvent added = event(someKey(), "after the repair");
      service.publish(added);
      infrastructure.await(Topics.STATUS, all -> ids(all).contains(added.id()));
    }
  }

  private static void assertRefused(CapturedOutput output) {
    assertThatThrownBy(() -> RunningService.sending(infrastructure))
        .hasRootCauseInstanceOf(ForeignOutboxException.class);
    assertThat(output)
        .contains("The outbox of ledger holds transaction ids that this PostgreSQL cluster")
        .contains("publish the rows of its outbox, empty it and set outbox_cursor to (0, 0)")
        .doesNotContain("\tat dev.scriptline");
  }
}
