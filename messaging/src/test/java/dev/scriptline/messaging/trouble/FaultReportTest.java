package dev.scriptline.messaging.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class FaultReportTest {

  @Test // PostgreSQL quotes the row that it refuses
  void tellsClassesStatesAndPlaceButNoMessage() {
    SQLException cause = new SQLException("Failing row contains (Anna Example).", "23505");

    String report = FaultReport.of(new DuplicateKeyException("insert Anna Example", cause));

    assertThat(report)
        .startsWith("DuplicateKeyException < SQLException[23505] at FaultReportTest.")
        .doesNotContain("Anna");
  }

  @Test
  void keepsWhatKafkaSays() {
    TimeoutException fault = new TimeoutException("Topic a.b.v1 not present in metadata");

    assertThat(FaultReport.of(fault))
        .startsWith("TimeoutException(Topic a.b.v1 not present in metadata)");
  }

  @Test
  void endsWithADeepChain() {
    Throwable fault = new IllegalStateException("0");
    for (int depth = 1; depth < 100; depth++) {
      fault = new IllegalStateException(Integer.toString(depth), fault);
    }

    assertThat(FaultReport.of(fault)).hasSizeLessThan(300);
  }
}
