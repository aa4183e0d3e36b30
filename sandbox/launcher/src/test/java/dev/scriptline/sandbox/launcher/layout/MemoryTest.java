package dev.scriptline.sandbox.launcher.layout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  @TempDir private Path folder;

  @Test
  void tellsInOneSentenceThatItIsTooLittle() throws IOException {
    Memory memory = available(1_500);

    assertThatThrownBy(() -> memory.requireFor(Part.all()))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContainingAll("MB of memory", "1500 MB are available", "--only")
        .hasMessageNotContaining("\n");
  }

  @Test
  void sufficesForLess() throws IOException {
    Memory memory = available(1_500);

    assertThatCode(() -> memory.requireFor(Set.of(Part.DB, Part.KAFKA))).doesNotThrowAnyException();
  }

  @Test
  void isNotJudgedWhereNothingIsKnown() {
    Memory unknown = new Memory(folder.resolve("none"));

    assertThatCode(() -> unknown.requireFor(Part.all())).doesNotThrowAnyException();
  }

  private Memory available(int megabytes) throws IOException {
    Path information = folder.resolve("meminfo");
    Files.writeString(
        information,
        """
        MemTotal:       25165824 kB
        MemFree:          123456 kB
        MemAvailable:   %8d kB
        """
            .formatted(megabytes * 1024));
    return new Memory(information);
  }
}
