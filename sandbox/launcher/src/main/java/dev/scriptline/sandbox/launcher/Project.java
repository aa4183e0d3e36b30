package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import java.nio.file.Path;

/** Where {@code ./run} stands. */
record Project(Path root) {

  /** The property by which {@code ./run} says it. */
  static final String PROPERTY = "scriptline.project";

  static Project current() {
    return new Project(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
  }

  /** A path as people at the project's root read it. */
  Path shown(Path path) {
    return path.startsWith(root) ? root.relativize(path) : path;
  }

  SandboxFolder sandbox() {
    return new SandboxFolder(root.resolve(".sandbox"));
  }
}
