package dev.scriptline.sandbox.infrastructure.postgres;

import dev.scriptline.sandbox.infrastructure.process.FileCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path. */
final class PostgresInstallation {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int EXECUTABLE_BITS = 0111;

  private final Path directory;
  private final List<String> prefix;

  private PostgresInstallation(Path directory, List<String> prefix) {
    this.directory = directory;
    this.prefix = prefix;
  }

  static PostgresInstallation unpacked() {
    byte[] archive = archive();
    Path directory =
        FileCache.directory(
            "postgresql-" + FileCache.fingerprint(archive), target -> unpack(archive, target));
    // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody.
    boolean root = "root".equals(System.getProperty("user.name"));
    return new PostgresInstallation(directory, root ? List.of("unshare", "--user") : List.of());
  }

  /** The command line of one of its programs. */
  List<String> command(String program, List<String> arguments) {
    List<String> line = new ArrayList<>(prefix);
    line.add(directory.resolve("bin").resolve(program).toString());
    line.addAll(arguments);
    return line;
  }

  /** Makes an empty cluster whose superuser has the given password. */
  void initialise(Path data, Login superuser, Path log) {
    try {
      Path password = Files.createTempFile(data.toAbsolutePath().getParent(), "password", "");
      try {
        Files.writeString(password, superuser.password());
        run(
            List.of(
                "--pgdata=" + data,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"),
            log);
      } finally {
        Files.delete(password);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's data could not be made.", e);
    }
  }

  private void run(List<String> arguments, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command("initdb", arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "PostgreSQL's data could not be made; the reason is in %s.".formatted(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IllegalStateException("Interrupted while PostgreSQL's data is made.", e);
    }
  }

  private static byte[] archive() {
    try (InputStream archive = PostgresInstallation.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IllegalStateException("PostgreSQL's binaries are not on the class path.");
      }
      return archive.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's binaries cannot be read.", e);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        place(entry, tar, target.resolve(entry.getName()));
        entry = tar.getNextEntry();
      }
    }
  }

  private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & EXECUTABLE_BITS) != 0 && !file.toFile().setExecutable(true, false)) {
      throw new IOException("%s cannot be made executable".formatted(file));
    }
  }
}
