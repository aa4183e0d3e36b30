package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to run a part of one sandbox. The system takes it back when its JVM ends, however that
 * ends: whatever still runs as a part that can be claimed was left behind.
 */
public final class PartClaim implements AutoCloseable {

  // Whoever looks what runs holds a claim for a moment, too.
  private static final int TRIES = 10;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final FileChannel lock;
  private final LeftBehind leftBehind;

  private PartClaim(FileChannel lock, SandboxFolder folder, Part part) {
    this.lock = lock;
    this.leftBehind = new LeftBehind(folder.claim(part).resolve("process"), mark(folder, part));
  }

  /**
   * Claims a part and ends the process that a dead launcher left behind.
   *
   * @throws CannotStartException when somebody runs it
   */
  public static PartClaim of(SandboxFolder folder, Part part) {
    for (int i = 0; i < TRIES; i++) {
      Optional<FileChannel> lock = lock(folder, part);
      if (lock.isPresent()) {
        PartClaim claim = new PartClaim(lock.get(), folder, part);
        claim.leftBehind.end();
        return claim;
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    throw new CannotStartException(
        "%s is running already in %s: stop that ./run first, or start other parts with --only."
            .formatted(part.title(), folder.root()));
  }

  /** Which of the parts another JVM runs at this moment. */
  public static Set<Part> running(SandboxFolder folder, Set<Part> parts) {
    Set<Part> running = EnumSet.noneOf(Part.class);
    for (Part part : parts) {
      if (Files.exists(folder.claim(part))) {
        lock(folder, part).ifPresentOrElse(PartClaim::unlock, () -> running.add(part));
      }
    }
    return running;
  }

  /** Keeps a note of the part's process for whoever comes after a crash of this JVM. */
  public void note(ChildProcess process) {
    leftBehind.write(process);
  }

  @Override
  public void close() {
    unlock(lock);
  }

  /** What the command line of every process that is this part contains. */
  static String mark(SandboxFolder folder, Part part) {
    return switch (part) {
      case DB, KAFKA -> folder.data(part) + "/";
      case API, DISPATCH, INGEST, HISTORY, MAIL, IDENTITY, SIMULATOR ->
          "-Dscriptline.sandbox=" + folder.claim(part) + "/";
    };
  }

  private static Optional<FileChannel> lock(SandboxFolder folder, Part part) {
    Path file = folder.claim(part).resolve("claim");
    try {
      Files.createDirectories(folder.claim(part));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be used.".formatted(file), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) { // held in this very JVM
      return false;
    }
  }

  private static void unlock(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("A part could not be given back.", e);
    }
  }
}
