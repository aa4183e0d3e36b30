package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.infrastructure.process.Orphan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The note of a part's process, by which the next launcher finds it when this one was killed.
 *
 * @param note where it is kept
 * @param mark what the command line of such a process contains
 */
record LeftBehind(Path note, String mark) {

  // The system counts in ticks since it was booted, and the clock may have been set since.
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(2);

  /** Keeps the id of a process and when it was started. */
  void write(ChildProcess process) {
    Instant started =
        ProcessHandle.of(process.pid())
            .flatMap(handle -> handle.info().startInstant())
            .orElse(Instant.EPOCH);
    try {
      Files.writeString(note, process.pid() + " " + started + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(note), e);
    }
  }

  /** Ends the process that was left behind; its id may belong to a stranger by now. */
  void end() {
    read().ifPresent(orphan -> new Orphan(orphan).end(orphan::destroy));
  }

  private Optional<ProcessHandle> read() {
    try {
      if (!Files.exists(note)) {
        return Optional.empty();
      }
      String[] words = Files.readString(note).strip().split(" ");
      return words.length == 2
          ? ProcessHandle.of(Long.parseLong(words[0]))
              .filter(process -> isOurs(process, Instant.parse(words[1])))
          : Optional.empty(); // cut short by a crash, and so written of no process that served
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read.".formatted(note), e);
    }
  }

  private boolean isOurs(ProcessHandle process, Instant started) {
    ProcessHandle.Info info = process.info();
    return info.commandLine().orElse("").contains(mark)
        && info.startInstant()
            .filter(at -> Duration.between(at, started).abs().compareTo(CLOCK_ERROR) <= 0)
            .isPresent();
  }
}
