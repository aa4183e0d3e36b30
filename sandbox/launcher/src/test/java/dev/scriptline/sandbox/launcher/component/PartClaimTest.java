package dev.scriptline.sandbox.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartClaimTest {

  @TempDir private Path home;

  private SandboxFolder folder;
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void settle() {
    folder = new SandboxFolder(home);
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void endsWhatADeadLauncherLeftBehind() throws Exception {
    Process process = leaveBehind(PartClaim.mark(folder, Part.DISPATCH));

    PartClaim.of(folder, Part.DISPATCH).close();

    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test // process ids are used again
  void sparesAProcessThatIsNotOurs() throws Exception {
    Process process = leaveBehind("-Dscriptline.sandbox=/somewhere/else");

    PartClaim.of(folder, Part.DISPATCH).close();

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void sparesASandboxWhoseFolderBeginsLikeOurs() throws Exception {
    Process process =
        leaveBehind(PartClaim.mark(new SandboxFolder(Path.of(home + "-other")), Part.DISPATCH));

    PartClaim.of(folder, Part.DISPATCH).close();

    assertThat(process.isAlive()).isTrue();
  }

  @Test // after a boot, another process may have the id and even the same command line
  void sparesAProcessThatWasStartedAtAnotherTime() throws Exception {
    Process process = leaveBehind(PartClaim.mark(folder, Part.DISPATCH));
    note(process.pid() + " " + Instant.now().minusSeconds(3600));

    PartClaim.of(folder, Part.DISPATCH).close();

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void isNotStoppedByANoteThatWasCutShort() throws Exception {
    note("4711");

    PartClaim.of(folder, Part.DISPATCH).close();

    assertThat(PartClaim.running(folder, Set.of(Part.DISPATCH))).isEmpty();
  }

  @Test
  void isRefusedWhileSomebodyHasIt() {
    try (PartClaim _ = PartClaim.of(folder, Part.API)) {
      assertThatThrownBy(() -> PartClaim.of(folder, Part.API))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContainingAll("prescription-api is running already", "--only");
    }
  }

  @Test
  void isNotTakenByOtherParts() {
    try (PartClaim _ = PartClaim.of(folder, Part.API)) {
      assertThat(PartClaim.running(folder, Set.of(Part.DISPATCH, Part.HISTORY))).isEmpty();
    }
  }

  // Stands in for a service: a process with its mark on the command line, and its id in the file.
  private Process leaveBehind(String mark) throws IOException {
    Process process = new ProcessBuilder("sh", "-c", "sleep 60; exit", mark).start();
    processes.add(process);
    Instant started = process.info().startInstant().orElseThrow();
    note(process.pid() + " " + started);
    return process;
  }

  private void note(String text) throws IOException {
    Files.createDirectories(folder.claim(Part.DISPATCH));
    Files.writeString(folder.claim(Part.DISPATCH).resolve("process"), text);
  }
}
