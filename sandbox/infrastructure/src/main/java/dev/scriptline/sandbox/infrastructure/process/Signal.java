package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;

/** What a process can be told from outside. */
public enum Signal {
  TERM,
  INT,
  QUIT,
  KILL,
  STOP,
  CONT;

  /** Sends this to a process; one that is gone already is left in peace. */
  void sendTo(ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill -%s %d 2>/dev/null".formatted(this, process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("No shell to send a signal with.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending a signal.", e);
    }
  }
}
