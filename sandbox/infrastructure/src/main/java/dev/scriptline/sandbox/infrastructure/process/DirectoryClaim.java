package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right of one living JVM to a server's directory. The system gives it back when the JVM dies,
 * so whatever still runs on a directory that could be claimed is an orphan.
 */
final class DirectoryClaim implements AutoCloseable {

  private final Path directory;
  private final FileChannel file;

  private DirectoryClaim(Path directory, FileChannel file) {
    this.directory = directory;
    this.file = file;
  }

  /**
   * Claims a directory, which is created where it is missing.
   *
   * @throws IllegalStateException when a living JVM has it
   */
  static DirectoryClaim of(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel file =
          FileChannel.open(
              directory.resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        throw new IllegalStateException("%s is in use by another sandbox.".formatted(directory));
      }
      return new DirectoryClaim(directory, file);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be used.".formatted(directory), e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /**
   * Ends the process that a dead JVM left behind, if its id still belongs to one that was started
   * for this directory.
   *
   * @param pidFile holds the process id; may be missing
   */
  void endOrphan(Path pidFile) {
    pidIn(pidFile)
        .flatMap(ProcessHandle::of)
        .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
        .ifPresent(DirectoryClaim::end);
  }

  private static Optional<Long> pidIn(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf)
          : Optional.empty();
    } catch (NumberFormatException _) { // the writer died over it, and so before it served anybody
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
    }
  }

  // SIGINT is good order to PostgreSQL and to every JVM.
  private static void end(ProcessHandle orphan) {
    new Orphan(orphan)
        .end(() -> {
          Signal.CONT.sendTo(orphan);
          Signal.INT.sendTo(orphan);
        });
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("A directory could not be given back.", e);
    }
  }
}
