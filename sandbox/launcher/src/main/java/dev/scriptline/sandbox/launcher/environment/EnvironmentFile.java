package dev.scriptline.sandbox.launcher.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A file of exported variables that a shell can source; only its owner can read it. */
public record EnvironmentFile(Path path) {

  private static final Pattern LINE =
      Pattern.compile("^export ([A-Za-z_][A-Za-z0-9_]*)='((?:[^']|'\\\\'')*)'$", Pattern.MULTILINE);

  /** Replaces the file's content at once: a reader finds the old or the new variables. */
  public void write(Map<String, String> variables) {
    String content =
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(entry -> "export %s=%s\n".formatted(entry.getKey(), quote(entry.getValue())))
                .collect(Collectors.joining());
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
      Path staged =
          Files.createTempFile(
              folder,
              path.getFileName().toString(),
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(staged, content);
      Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(path), e);
    }
  }

  /** The variables in the file; none where there is no file. */
  public Map<String, String> read() {
    if (!Files.exists(path)) {
      return Map.of();
    }
    try {
      Map<String, String> variables = new TreeMap<>();
      Matcher line = LINE.matcher(Files.readString(path));
      while (line.find()) {
        variables.put(line.group(1), line.group(2).replace("'\\''", "'"));
      }
      return variables;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read.".formatted(path), e);
    }
  }

  // Inside single quotes a shell takes everything as it stands, but for the quote itself.
  private static String quote(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
