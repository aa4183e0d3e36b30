package dev.scriptline.sandbox.infrastructure.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start and how to end it.
 *
 * @param name how people call the process
 * @param line program and arguments
 * @param environment added to this JVM's
 * @param log the file that gets what it prints
 * @param farewell the signal that asks it to end in good order
 * @param scratch a directory to be removed once both the process and this JVM have ended
 */
public record ChildCommand(
    String name,
    List<String> line,
    Map<String, String> environment,
    Path log,
    Signal farewell,
    @Nullable Path scratch) {

  public ChildCommand {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }
}
