package dev.scriptline.ingest.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformStatusTest {

  @ParameterizedTest
  @CsvSource({
    "issued,ISSUED",
    "signed,SIGNED",
    "printed,PRINTED",
    "dispensed,DISPENSED",
    "expired,EXPIRED",
    "voided,VOIDED"
  })
  void knowsThePlatformsWords(String word, Status status) {
    assertThat(PlatformStatus.of(word)).isEqualTo(status);
  }

  @Test
  void knowsThemInAnyCase() {
    assertThat(PlatformStatus.of("Dispensed")).isEqualTo(Status.DISPENSED);
  }

  @ParameterizedTest // ours, but never the platform's to say
  @ValueSource(strings = {"approved", "revoked", "surplus", "withdrawn", "teleported"})
  void takesAnyOtherWordAsOther(String word) {
    assertThat(PlatformStatus.of(word)).isEqualTo(Status.OTHER);
  }
}
