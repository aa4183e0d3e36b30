package dev.scriptline.sandbox.launcher.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that keeps a sandbox's data, keys, logs and process ids between starts. */
public record SandboxFolder(Path root) {

  public SandboxFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The data of a part that keeps any. */
  public Path data(Part part) {
    return switch (part) {
      case SIMULATOR -> root.resolve("platform");
      case DB, KAFKA, MAIL, IDENTITY, API, DISPATCH, INGEST, HISTORY -> root.resolve(part.word());
    };
  }

  /** The keys and secrets that were drawn for this sandbox. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** The variables of a service, to be sourced. */
  public Path environment(Service service) {
    return environments().resolve(service.part().word());
  }

  /** The files of variables. */
  public Path environments() {
    return root.resolve("env");
  }

  /** Where everything listens, as variables of {@code ./run}. */
  public Path ports() {
    return environments().resolve("sandbox");
  }

  /** What a part's process prints. */
  public Path log(Part part) {
    return switch (part) {
      case DB -> data(part).resolve("postgres.log");
      case KAFKA -> data(part).resolve("broker.log");
      case MAIL, IDENTITY, SIMULATOR, API, DISPATCH, INGEST, HISTORY ->
          logs().resolve(part.word() + ".log");
    };
  }

  /** Who runs this part, and as which process. */
  public Path claim(Part part) {
    return claims().resolve(part.word());
  }

  /**
   * Forgets everything but who runs what. Only what a sandbox puts here: the folder may have been
   * moved to where other things lie.
   */
  public void forget() {
    Stream<Path> data = Part.all().stream().map(this::data);
    Stream.concat(data, Stream.of(keys(), environments(), logs()))
        .filter(Files::exists)
        .forEach(SandboxFolder::delete);
  }

  private static void delete(Path kept) {
    try {
      Files.walkFileTree(kept, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be deleted.".formatted(kept), e);
    }
  }

  private Path logs() {
    return root.resolve("logs");
  }

  private Path claims() {
    return root.resolve("parts");
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
