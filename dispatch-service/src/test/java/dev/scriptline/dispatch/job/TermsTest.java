package dev.scriptline.dispatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.hold.TestHolds;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private final Terms terms =
      new Terms(
          new DispatchSettings(1, SECOND, SECOND, SECOND, SECOND, SECOND, SECOND),
          TestHolds.unasked(),
          Clock.systemUTC());

  @Test // status.v1 is kept for ever: a mail server that is down for days must not fill it
  void tellsOfEverFewerWaitsTheLongerItLasts() {
    List<Integer> told =
        IntStream.rangeClosed(0, 1_000)
            .filter(attempt -> terms.isWorthTelling(after(attempt, 0), SECOND))
            .boxed()
            .toList();

    assertThat(told).containsExactly(0, 1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512);
  }

  @Test
  void tellsOncePerAttemptAndNothingThatNobodyWouldNotice() {
    assertThat(terms.isWorthTelling(after(1, 2), SECOND)).isFalse();
    assertThat(terms.isWorthTelling(after(1, 0), SECOND.dividedBy(2))).isFalse();
  }

  private static Job after(int attempt, int deferredAttempt) {
    Transmission transmission =
        new Transmission(
            UUID.randomUUID(),
            UUID.randomUUID(),
            PrescriptionNumber.draw(new Random(1)),
            1,
            "IE",
            Channel.EMAIL,
            UUID.randomUUID());
    return new Job(
        transmission,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "sealed",
        JobState.SENDING,
        null,
        1,
        attempt,
        attempt,
        deferredAttempt,
        null,
        0,
        0,
        1,
        null);
  }
}
