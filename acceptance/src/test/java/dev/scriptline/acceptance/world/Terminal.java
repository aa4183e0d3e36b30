package dev.scriptline.acceptance.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody at the project's root who types the commands of the README to the town's sandbox. */
public final class Terminal {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final int MINUTES = 6;

  private final Path data;

  Terminal(Path data) {
    this.data = data;
  }

  /**
   * What a command printed.
   *
   * @param text both streams, as a person sees them
   */
  public record Printed(int exitCode, String text) {

    /** The text of a command that went well. */
    public String expectSuccess() {
      if (exitCode != 0) {
        throw new AssertionError("exit code %d: %s".formatted(exitCode, text));
      }
      return text;
    }
  }

  /**
   * Runs a line of shell.
   *
   * @param variables beside those of this process; an empty value takes one away
   */
  public Printed types(String line, Map<String, String> variables) {
    try {
      Path output = Files.createTempFile("scriptline-terminal", ".txt");
      ProcessBuilder shell =
          new ProcessBuilder("bash", "-c", line)
              .directory(PROJECT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      shell.environment().put("SANDBOX_FOLDER", data.toString());
      shell.environment().putAll(variables);
      shell.environment().values().removeIf(String::isEmpty);
      Process process = shell.start();
      try {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          throw new AssertionError("still running: " + line);
        }
        return new Printed(process.exitValue(), Files.readString(output, UTF_8));
      } finally {
        process.destroy();
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Runs a line of shell. */
  public Printed types(String line) {
    return types(line, Map.of());
  }
}
