package dev.scriptline.sandbox.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this machine has left, as Linux tells; nothing is known elsewhere. */
public record Memory(Path information) {

  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE =
      Pattern.compile("^MemAvailable:\\s+(\\d+) kB$", Pattern.MULTILINE);
  private static final long KIBIBYTES_PER_MEBIBYTE = 1024;

  public static Memory ofThisMachine() {
    return new Memory(LINUX);
  }

  /**
   * Checks that these parts fit.
   *
   * @throws CannotStartException saying how much is needed and how much there is
   */
  public void requireFor(Set<Part> parts) {
    long needed = parts.stream().mapToLong(Part::megabytes).sum();
    availableMegabytes()
        .ifPresent(available -> {
          if (available < needed) {
            throw new CannotStartException(
                "The sandbox needs %d MB of memory and %d MB are available: end something, or start less with --only."
                    .formatted(needed, available));
          }
        });
  }

  private OptionalLong availableMegabytes() {
    try {
      Matcher line = AVAILABLE.matcher(Files.readString(information));
      return line.find()
          ? OptionalLong.of(Long.parseLong(line.group(1)) / KIBIBYTES_PER_MEBIBYTE)
          : OptionalLong.empty();
    } catch (IOException _) { // no Linux
      return OptionalLong.empty();
    }
  }
}
