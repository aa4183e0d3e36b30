package dev.scriptline.sandbox.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration BOUND = Duration.ofMinutes(1);

  @TempDir Path directory;

  @Test
  void endsWithItsJvmHoweverThatEnds() throws Exception {
    Path scratch = Files.createDirectory(directory.resolve("scratch"));
    Path pid = directory.resolve("pid");
    ProcessHandle child;
    try (ForkedJvm jvm = ForkedJvm.running(Sleeper.class, scratch.toString(), pid.toString())) {
      await().atMost(BOUND).until(() -> Files.exists(pid) && Files.size(pid) > 0);
      child = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
      assertThat(child.info().commandLine())
          .hasValueSatisfying(line -> assertThat(line).contains("sleep 3600"));
      jvm.kill();
    }

    await().atMost(BOUND).until(() -> !child.isAlive());
    await().atMost(BOUND).until(() -> !Files.exists(scratch));
  }

  @Test
  void leavesItsScratchDirectoryWhileTheJvmLives() {
    ChildProcess child = start("sleep", "3600");

    child.kill();

    assertThat(child.isAlive()).isFalse();
    assertThat(directory).isDirectory();
  }

  @Test
  void stopsWhatIsFrozen() {
    ChildProcess child = start("sleep", "3600");
    child.send(Signal.STOP);

    child.stop(BOUND);

    assertThat(child.onExit().join()).isEqualTo(128 + 15);
  }

  @Test
  void killsWhatIgnoresItsFarewell() {
    ChildProcess child = start("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done");
    await().atMost(BOUND).until(() -> child.lastWords().equals("deaf"));

    child.stop(Duration.ofMillis(100));

    assertThat(child.onExit().join()).isEqualTo(128 + 9);
  }

  @Test
  void keepsWhatItPrintedLast() {
    ChildProcess child = start("sh", "-c", "echo first; echo 'the reason' >&2; exit 3");

    assertThat(child.onExit().join()).isEqualTo(3);
    assertThat(child.lastWords()).isEqualTo("the reason");
  }

  private ChildProcess start(String... line) {
    return ChildProcess.start(
        new ChildCommand(
            "child", List.of(line), Map.of(), directory.resolve("log"), Signal.TERM, directory));
  }
}
