package dev.scriptline.dispatch.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.TickingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final TickingClock clock = new TickingClock();
  private final Pace pace = new Pace(2, clock);

  @Test
  void letsSoManyThroughInEverySecond() {
    assertThat(pace.allows()).isTrue();
    assertThat(pace.allows()).isTrue();
    assertThat(pace.allows()).isFalse();

    clock.pass(Duration.ofSeconds(1));

    assertThat(pace.allows()).isTrue();
  }
}
