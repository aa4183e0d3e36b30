package dev.scriptline.sandbox.infrastructure.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this JVM ends, also when the JVM is killed.
 *
 * <p>Java offers no parent-death signal, and Linux's own is bound to the thread that forked. So the
 * process starts from a shell that first leaves a watcher behind: it reads from a pipe whose other
 * end only this JVM holds, and the end of that pipe, however it comes about, is its word to act.
 * The shell then becomes the process, so that the pid known here is the real one. A session of its
 * own keeps a terminal's Ctrl-C away: the order of stopping is the JVM's.
 */
public final class ChildProcess {

  private static final String LAUNCH =
      """
      farewell=$1 scratch=$2; shift 2
      exec 3<&0 </dev/null
      (
        trap '' HUP INT
        {
          while read -r _ <&3; do :; done
          kill -CONT $$; kill -"$farewell" $$
          for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 $$ || break; sleep 0.5; done
          kill -KILL $$
          if [ "$scratch" != none ]; then
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              kill -0 "$PPID" || { rm -rf -- "$scratch"; break; }
              sleep 0.5
            done
          fi
        } >/dev/null 2>&1 &
      )
      exec 3<&-
      command -v setsid >/dev/null && exec setsid "$@"
      exec "$@"
      """;

  private static final String NO_SCRATCH = "none";
  private static final int TAIL_BYTES = 4096;

  private final Process process;
  private final ChildCommand command;

  private ChildProcess(Process process, ChildCommand command) {
    this.process = process;
    this.command = command;
  }

  /** Starts a command; what it prints is appended to its log. */
  public static ChildProcess start(ChildCommand command) {
    List<String> line = new ArrayList<>(List.of("sh", "-c", LAUNCH, command.name()));
    line.add(command.farewell().name());
    line.add(command.scratch() == null ? NO_SCRATCH : command.scratch().toString());
    line.addAll(command.line());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
    builder.environment().putAll(command.environment());
    try {
      return new ChildProcess(builder.start(), command);
    } catch (IOException e) {
      throw new UncheckedIOException("%s could not be started.".formatted(command.name()), e);
    }
  }

  /** The process' id, which is that of the command itself. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit value when the process ends. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  public void send(Signal signal) {
    signal.sendTo(process.toHandle());
  }

  /** Says farewell and waits; a process that does not go within the time is killed. */
  public void stop(Duration patience) {
    end(command.farewell(), patience);
  }

  /** Sends the signal and waits; a process that does not go within the time is killed. */
  public void end(Signal signal, Duration patience) {
    send(Signal.CONT); // a frozen process hears nothing
    send(signal);
    if (!endsWithin(patience)) {
      kill();
    }
  }

  /** Ends the process at once, whatever it is doing, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    if (!endsWithin(Duration.ofSeconds(30))) {
      throw new IllegalStateException("%s cannot be killed.".formatted(command.name()));
    }
  }

  /** Whether the process has ended, now or within the time. */
  public boolean endsWithin(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Interrupted while waiting for %s.".formatted(command.name()), e);
    }
  }

  /** The last line that it printed, to say why it did not start. */
  public String lastWords() {
    try (FileChannel log = FileChannel.open(command.log())) {
      ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
      log.read(tail, Math.max(0, log.size() - TAIL_BYTES));
      return new String(tail.array(), 0, tail.position(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce("it printed nothing", (_, last) -> last);
    } catch (IOException e) {
      return "its log cannot be read (%s)".formatted(e.getMessage());
    }
  }
}
