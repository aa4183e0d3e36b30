package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Unpacked programs, kept once per user and content under the user's cache directory. */
public final class FileCache {

  private FileCache() {}

  /** Puts the files into an empty directory. */
  @FunctionalInterface
  public interface Filling {
    void into(Path directory) throws IOException;
  }

  /**
   * The directory of that name, filled by whoever comes first. It appears as a whole or not at all,
   * so two JVMs may fill it at the same time and neither sees half of it.
   */
  public static Path directory(String name, Filling filling) {
    Path directory = root().resolve(name);
    if (Files.isDirectory(directory)) {
      return directory;
    }
    try {
      Files.createDirectories(root());
      Path staging = Files.createTempDirectory(root(), name + ".");
      try {
        filling.into(staging);
        publish(staging, directory);
      } finally {
        delete(staging);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be unpacked.".formatted(directory), e);
    }
  }

  private static void publish(Path staging, Path directory) throws IOException {
    try {
      Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (e instanceof AtomicMoveNotSupportedException || !Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  private static Path root() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path caches =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return caches.resolve("scriptline");
  }

  /** A short name for some content. */
  public static String fingerprint(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Removes a directory with everything in it; one that is not there is fine. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> found = Files.walk(directory)) {
      List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : innermostFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be removed.".formatted(directory), e);
    }
  }
}
