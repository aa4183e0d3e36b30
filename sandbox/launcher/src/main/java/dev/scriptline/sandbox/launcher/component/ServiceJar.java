package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.FileCache;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service's runnable jar, taken apart: starts are faster, and a build beside a running service
 * does not pull its jar from under it.
 */
record ServiceJar(Path path) {

  /**
   * The service's jar as it was built last.
   *
   * @throws CannotStartException when it has not been built
   */
  static ServiceJar of(Path project, Service service) {
    Path target = project.resolve(service.module()).resolve("target");
    Path built =
        entries(target).stream()
            .filter(file -> file.toString().endsWith("-exec.jar"))
            .findFirst()
            .orElseThrow(() ->
                new CannotStartException(
                    "%s is not built: run ./mvnw package first.".formatted(service.module())));
    return new ServiceJar(
        extracted(built, target.resolve("app")).resolve(built.getFileName().toString()));
  }

  private static Path extracted(Path built, Path apps) {
    try {
      Path app = apps.resolve(Long.toString(Files.getLastModifiedTime(built).toMillis()));
      if (!Files.isDirectory(app)) {
        deleteAllButTheLast(apps);
        Path staging = Files.createTempDirectory(Files.createDirectories(apps), "new");
        extract(built, staging);
        publish(staging, app);
      }
      return app;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be taken apart.".formatted(built), e);
    }
  }

  // Two sandboxes may do this at once: the second finds it done.
  private static void publish(Path staging, Path app) throws IOException {
    try {
      Files.move(staging, app);
    } catch (IOException e) {
      if (!Files.isDirectory(app)) {
        throw e;
      }
      FileCache.delete(staging);
    }
  }

  private static void extract(Path jar, Path into) throws IOException {
    Process tool =
        new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                into.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(tool.getInputStream().readAllBytes());
    try {
      if (tool.waitFor() != 0) {
        throw new IOException(output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  // The last one may be running.
  private static void deleteAllButTheLast(Path apps) {
    List<Path> old =
        entries(apps).stream()
            .filter(app -> app.getFileName().toString().matches("\\d+"))
            .sorted()
            .toList();
    old.stream().limit(Math.max(0, old.size() - 1)).forEach(FileCache::delete);
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
