package dev.scriptline.sandbox.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunningServiceTest {

  private static final Path LOG = Path.of("logs/dispatch.log");

  @Test
  void passesOnTheSentenceThatAServiceEndedWith() {
    assertThat(RunningService.reason("PLATFORM_SETTLE is malformed: it should be PT10M.", LOG))
        .isEqualTo("PLATFORM_SETTLE is malformed: it should be PT10M. (logs/dispatch.log)");
  }

  @Test // a line of the log is no sentence, and ends in a stack trace
  void pointsToTheLogWhereThereIsNoSentence() {
    assertThat(RunningService.reason("{\"message\":\"Application run failed\"}", LOG))
        .isEqualTo("the reason is in logs/dispatch.log.");
    assertThat(RunningService.reason("at a.b.C".repeat(100), LOG)).doesNotContain("a.b.C");
  }
}
