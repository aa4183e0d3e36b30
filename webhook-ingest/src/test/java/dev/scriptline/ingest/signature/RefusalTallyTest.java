package dev.scriptline.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefusalTallyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final RefusalTally tally = new RefusalTally(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void hasNothingToTellAtFirst() {
    assertThat(tally.refused()).isEmpty();
  }

  @Test
  void countsRefusalsUntilOneIsTaken() {
    tally.note(SignatureRefusal.MISSING);
    tally.note(SignatureRefusal.WRONG);
    assertThat(tally.refused()).hasValue(new Refused(2, SignatureRefusal.WRONG, NOW));

    tally.note(new VerifiedCallback(new byte[0], "sandbox"));
    assertThat(tally.refused()).isEmpty();

    tally.note(SignatureRefusal.MISSING);
    assertThat(tally.refused()).hasValue(new Refused(1, SignatureRefusal.MISSING, NOW));
  }

  @Test
  void losesNoneInACrowd() {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        crowd.execute(() -> tally.note(SignatureRefusal.WRONG));
      }
    }
    assertThat(tally.refused().orElseThrow().count()).isEqualTo(1_000);
  }
}
