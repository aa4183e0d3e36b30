package dev.scriptline.acceptance.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands at the project's root, with stand-ins for tools that would act on the world. A
 * stand-in notes with which words it was called and what came on its standard input.
 */
public final class Shell {

  private static final int MINUTES = 20;
  private static final String NOTE =
      """
      #!/usr/bin/env bash
      printf '%%s\\n' "%1$s $*" >>'%2$s/calls'
      %3$s
      """;

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  /** A shell whose stand-ins and notes lie in a folder. */
  public Shell(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a command printed.
   *
   * @param output both streams
   */
  public record Result(int exitCode, String output) {}

  /** Puts a stand-in before a tool; the body is what it does beside noting its call. */
  public Shell standIn(String tool, String body) {
    try {
      Path file = folder.resolve("bin").resolve(tool);
      Files.writeString(file, NOTE.formatted(tool, folder, body));
      if (!file.toFile().setExecutable(true)) {
        throw new IllegalStateException(file + " cannot be made executable");
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A variable of the commands to come. */
  public Shell with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Runs a command and waits for its end. */
  public Result run(String... command) {
    try {
      Path output = Files.createTempFile(folder, "output", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(ServiceVariables.PROJECT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(variables);
      builder
          .environment()
          .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new AssertionError("still running: " + List.of(command));
      }
      return new Result(process.exitValue(), Files.readString(output, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** With which words the stand-ins were called, in order. */
  public List<String> calls() {
    return lines("calls");
  }

  /** The lines of a file that a stand-in has written into the folder. */
  public List<String> lines(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? new ArrayList<>(Files.readAllLines(path)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
