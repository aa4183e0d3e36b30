package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import java.nio.file.Path;
import java.util.Map;

/** Where {@code ./run} stands. */
record Project(Path root) {

  /** The property by which {@code ./run} says it. */
  static final String PROPERTY = "scriptline.project";

  /** The variable that moves the data elsewhere: a second sandbox beside the first. */
  static final String FOLDER = "SANDBOX_FOLDER";

  static Project current() {
    return new Project(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
  }

  /** A path as people at the project's root read it. */
  Path shown(Path path) {
    return path.startsWith(root) ? root.relativize(path) : path;
  }

  /** The sandbox's data, in {@code .sandbox} unless the environment moves it. */
  SandboxFolder sandbox() {
    return sandbox(System.getenv());
  }

  SandboxFolder sandbox(Map<String, String> environment) {
    return new SandboxFolder(
        root.resolve(environment.getOrDefault(FOLDER, ".sandbox")).normalize());
  }
}
