package dev.scriptline.sandbox.infrastructure.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs in a JVM of its own: starts a child that would sleep for an hour, and waits for it. */
final class Sleeper {

  private Sleeper() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch = Path.of(arguments[0]);
    ChildProcess child =
        ChildProcess.start(
            new ChildCommand(
                "sleeper",
                List.of("sleep", "3600"),
                Map.of(),
                scratch.resolve("log"),
                Signal.TERM,
                scratch));
    Files.writeString(Path.of(arguments[1]), Long.toString(child.pid()));
    child.onExit().join();
  }
}
