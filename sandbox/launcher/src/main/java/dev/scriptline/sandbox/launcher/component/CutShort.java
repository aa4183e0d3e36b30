package dev.scriptline.sandbox.launcher.component;

/** Takes back what a start had begun when it does not come to its end. */
final class CutShort {

  private CutShort() {}

  /** Runs the ending, also where the start was interrupted, and leaves the interruption known. */
  static void end(Runnable ending) {
    boolean interrupted = Thread.interrupted();
    try {
      ending.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
