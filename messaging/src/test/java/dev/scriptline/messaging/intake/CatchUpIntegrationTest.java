package dev.scriptline.messaging.intake;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.messaging.ledger.LedgerIntake;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

/** A service knows when it has read what stood on its topics at the start. */
class CatchUpIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Owner owner = new Owner(infrastructure);
  private final String key = someKey();

  @Test // a parked record is read; one that waits for its key is not, nor is what lies behind it
  void hasCaughtUpOnceNothingOfTheStartIsLeftUnread() {
    numbered(key, 5).forEach(infrastructure::produce);
    infrastructure.produce(event(key, LedgerIntake.UNREADABLE));
    infrastructure.produce(event(key, LedgerIntake.SEALED));
    infrastructure.produce(event(key, "behind it"));

    try (RunningService service = RunningService.taking(infrastructure)) {
      await().atMost(PATIENCE).until(() -> owner.takenTexts(key).size() == 5);
      await()
          .during(Duration.ofSeconds(1))
          .atMost(PATIENCE)
          .until(() -> service.progress().awaited().size() == 1);
      assertThat(service.progress().awaited().getFirst())
          .startsWith("intake entries has to read prescription.status.v1-")
          .contains("up to offset ");
      assertThat(service.progress().caughtUp("entries")).isFalse();
      assertThat(service.catchUpHealth()).isEqualTo(Status.OUT_OF_SERVICE);

      service.intake().learn(LedgerIntake.KEY);

      await().atMost(PATIENCE).until(() -> service.progress().caughtUp());
      assertThat(owner.takenTexts(key)).endsWith(LedgerIntake.SEALED, "behind it");
      assertThat(service.progress().caughtUp("entries")).isTrue();
      assertThat(service.catchUpHealth()).isEqualTo(Status.UP);
      assertThat(service.progress().awaited()).isEqualTo(List.of());
    }
  }

  @Test // the second start has nothing to read, and an unknown name is a mistake, not a yes
  void hasCaughtUpSoonWhereNothingIsNew() {
    RunningService.taking(infrastructure).close();

    try (RunningService service = RunningService.taking(infrastructure)) {
      service.intake().learn(LedgerIntake.KEY);
      await().atMost(PATIENCE).until(() -> service.progress().caughtUp("entries"));
      assertThatThrownBy(() -> service.progress().caughtUp("nobody"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
