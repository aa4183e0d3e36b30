package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The note of a part's process, by which the next launcher finds it when this one was killed.
 *
 * @param note where it is kept
 * @param mark what the command line of such a process contains
 */
record LeftBehind(Path note, String mark) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    read().ifPresent(LeftBehind::end);
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

  private static void end(ProcessHandle process) {
    process.destroy();
    if (!endsInTime(process)) {
      process.destroyForcibly();
      if (!endsInTime(process)) {
        throw new IllegalStateException(
            "Process %d of an earlier ./run cannot be ended.".formatted(process.pid()));
      }
    }
  }

  private static boolean endsInTime(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An orphan's end cannot be watched.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an orphan ends.", e);
    }
  }
}
