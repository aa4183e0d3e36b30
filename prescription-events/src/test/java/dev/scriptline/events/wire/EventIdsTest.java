package dev.scriptline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

  @Test
  void namesTheSameCauseTheSame() {
    assertThat(EventIds.named("callback", "ab")).isEqualTo(EventIds.named("callback", "ab"));
  }

  @Test
  void tellsCausesApart() {
    assertThat(EventIds.named("callback", "ab")).isNotEqualTo(EventIds.named("callbacka", "b"));
  }

  @Test
  void makesVersionFive() {
    UUID id = EventIds.named("anything");
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }
}
