package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services are stateless apart from their database: a second instance shares the work. */
class SeveralInstancesIntegrationTest extends RunningDispatch {

  @Test
  void issueOnceWhatBothCouldIssue() {
    try (Instance _ = Instance.started(INFRASTRUCTURE, PLATFORM, Map.of())) {
      PLATFORM.order("issue", "act-then-reset", 5);

      List<UUID> transmissions = Stream.generate(Orders::annas).limit(50).map(this::ask).toList();

      Map<UUID, Long> issued = Told.awaitIssued(INFRASTRUCTURE, transmissions);
      assertThat(issued)
          .containsOnlyKeys(transmissions)
          .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
      assertThat(transmissions)
          .allSatisfy(transmission -> assertThat(PLATFORM.issues(transmission)).hasSize(1));
    }
  }
}
