package dev.scriptline.dispatch.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiresInUnitTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  @ParameterizedTest
  @CsvSource({
    "SECONDS, 3600, PT1H",
    "MINUTES, 60, PT1H",
    "EPOCH, 1800003600, PT1H",
    "SECONDS, 2592000, PT720H"
  })
  void readsEveryUnit(ExpiresInUnit unit, long value, Duration expected) {
    assertThat(unit.lifetime(value, NOW)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SECONDS, 0",
    "SECONDS, -5",
    "SECONDS, 2592001",
    "SECONDS, 9223372036854775807",
    "MINUTES, 43201",
    "MINUTES, 9223372036854775807",
    "MINUTES, -9223372036854775808",
    "EPOCH, 1800000000",
    "EPOCH, 3600",
    "EPOCH, 1802592001",
    "EPOCH, -9223372036854775808"
  })
  void takesAbsurdValuesForNone(ExpiresInUnit unit, long value) {
    assertThat(unit.lifetime(value, NOW)).isEmpty();
  }

  @Test // a platform that changes its unit must not make us believe in a session of fifty years
  void takesAnEpochReadAsSecondsForNone() {
    assertThat(ExpiresInUnit.SECONDS.lifetime(NOW.getEpochSecond() + 3600, NOW)).isEmpty();
  }
}
