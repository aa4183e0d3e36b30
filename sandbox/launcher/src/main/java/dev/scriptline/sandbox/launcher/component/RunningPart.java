package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.util.Optional;

/** A part that is ready. */
public interface RunningPart {

  /** Where it is, in words. */
  String address();

  /** Its process, unless it lives in this JVM. */
  Optional<ChildProcess> process();

  /** Stops it in good order, within a bounded time. */
  void stop();
}
