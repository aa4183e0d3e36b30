package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to start and where.
 *
 * @param project the root of the project, whose built jars are started
 * @param data the folder that keeps everything between starts
 * @param parts what to start; what is missing joins a world that runs in the same folder
 * @param fresh whether to forget what the folder has kept
 * @param variables move ports and override the services' variables, as in the environment of {@code
 *     ./run}
 * @param listener hears what happens
 */
public record WorldSettings(
    Path project,
    Path data,
    Set<Part> parts,
    boolean fresh,
    Map<String, String> variables,
    WorldListener listener) {

  public WorldSettings {
    parts = Set.copyOf(parts);
    variables = Map.copyOf(variables);
  }

  /** A whole world on ports that nobody uses. */
  public static WorldSettings onFreePorts(Path project, Path data) {
    return new WorldSettings(
        project, data, Part.all(), false, Ports.free().variables(), WorldListener.SILENT);
  }

  /** The same with one variable of a service changed. */
  public WorldSettings with(String service, String variable, String value) {
    Map<String, String> changed = new TreeMap<>(variables);
    changed.put(Service.named(service).prefix() + variable, value);
    return new WorldSettings(project, data, parts, fresh, changed, listener);
  }

  /** The same with somebody who hears what happens. */
  public WorldSettings heardBy(WorldListener newListener) {
    return new WorldSettings(project, data, parts, fresh, variables, newListener);
  }
}
