package dev.scriptline.api.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.Channel;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class RegionPacksTest {

  @Test
  void readsNorthernIreland() {
    Region region = RegionPacks.read(new ClassPathResource("regions/ni.yml"));

    assertThat(region.code()).isEqualTo("NI");
    assertThat(region.channel()).isEqualTo(Channel.PLATFORM);
    assertThat(region.validUntil(Instant.parse("2026-05-22T09:30:00Z")))
        .as("six months by the calendar; the clocks went back meanwhile")
        .isEqualTo(Instant.parse("2026-11-22T10:30:00Z"));
  }

  @Test
  void namesAnIncompletePack() {
    ByteArrayResource pack =
        new ByteArrayResource("code: XX\nname: Somewhere\nvalidity: P1M\nzone: UTC\n".getBytes()) {
          @Override
          public String getFilename() {
            return "xx.yml";
          }
        };

    assertThatThrownBy(() -> RegionPacks.read(pack))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("xx.yml")
        .hasStackTraceContaining("channel");
  }
}
