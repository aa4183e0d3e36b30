package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that a test can kill, running a main class of this module's tests. */
public final class ForkedJvm implements AutoCloseable {

  private final Process process;

  private ForkedJvm(Process process) {
    this.process = process;
  }

  /** Starts the main class; what it does is seen from outside. */
  public static ForkedJvm running(Class<?> main, String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    line.addAll(List.of(arguments));
    return new ForkedJvm(new ProcessBuilder(line).inheritIO().start());
  }

  /** Kills it; nothing in it gets a chance to clear up. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
