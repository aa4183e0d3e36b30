package dev.scriptline.messaging.intake;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator and an autoscaler are told of what is still to be taken. */
class LagIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Owner owner = new Owner(infrastructure);
  private final String key = someKey();

  @Test
  void countsWhatIsNotTakenYet() {
    try (RunningService service = RunningService.taking(infrastructure)) {
      infrastructure.produce(event(key, "first"));
      await().atMost(PATIENCE).until(() -> owner.takenTexts(key).equals(List.of("first")));
      await().atMost(PATIENCE).until(() -> service.lag() == 0);

      service.intake().taking().close();
      infrastructure.produce(event(key, "in hand"));
      await().atMost(PATIENCE).until(() -> service.intake().taking().holdsSomebody());
      assertThat(service.lag()).as("what is in hand is not taken").isEqualTo(1);

      List<WireEvent> more = numbered(key, 24);
      more.forEach(infrastructure::produce);
      service.intake().taking().open();

      await().atMost(PATIENCE).until(() -> owner.takenIds(key).containsAll(ids(more)));
      await().atMost(PATIENCE).until(() -> service.lag() == 0);
    }
  }
}
