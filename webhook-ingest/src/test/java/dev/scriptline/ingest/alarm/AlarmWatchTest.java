package dev.scriptline.ingest.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class AlarmWatchTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private List<Alarm> now = List.of();
  private boolean away;
  private final AlarmWatch watch = new AlarmWatch(this::alarms, meters);

  @Test
  void logsEachAlarmOnceAndItsEndOnce(CapturedOutput output) {
    watch.look();
    now = List.of(old("2025", 1));
    watch.look();
    now = List.of(old("2025", 7));
    watch.look();
    now = List.of(old("2024", 1));
    watch.look();
    watch.look();

    assertThat(lines(output, "Alarm old-secret-used 2025:")).isEqualTo(1);
    assertThat(lines(output, "Alarm old-secret-used 2025 is over.")).isEqualTo(1);
    assertThat(lines(output, "Alarm old-secret-used 2024:")).isEqualTo(1);
  }

  @Test
  void countsOnTheMetricsAndEndsItself() {
    now = List.of(old("2024", 2), old("2025", 3));
    watch.look();
    assertThat(gauge("old-secret-used")).isEqualTo(5);
    assertThat(gauge("parked")).isZero();

    now = List.of();
    watch.look();

    assertThat(gauge("old-secret-used")).isZero();
  }

  @Test // what was wrong before is still the best that is known
  void keepsWhatItKnowsWhileItCannotLook() {
    now = List.of(old("2025", 3));
    watch.look();
    away = true;

    watch.look();

    assertThat(gauge("old-secret-used")).isEqualTo(3);
  }

  private List<Alarm> alarms() {
    if (away) {
      throw new DataAccessResourceFailureException("away");
    }
    return now;
  }

  private static Alarm old(String secret, int count) {
    return new Alarm(AlarmKind.OLD_SECRET_USED, secret, count, Instant.EPOCH);
  }

  private double gauge(String kind) {
    return meters.get("scriptline.callbacks.alarm").tag("kind", kind).gauge().value();
  }

  private static long lines(CapturedOutput output, String containing) {
    return output.getAll().lines().filter(line -> line.contains(containing)).count();
  }
}
