package dev.scriptline.sandbox.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileCacheTest {

  private final String name = "test-" + UUID.randomUUID();

  @AfterEach
  void remove() {
    FileCache.delete(FileCache.directory(name, _ -> {}));
  }

  @Test
  void fillsADirectoryOnce() {
    AtomicInteger fillings = new AtomicInteger();
    FileCache.Filling filling =
        directory -> {
          fillings.incrementAndGet();
          Files.writeString(directory.resolve("file"), "content");
        };

    Path first = FileCache.directory(name, filling);
    Path second = FileCache.directory(name, filling);

    assertThat(second).isEqualTo(first);
    assertThat(second.resolve("file")).hasContent("content");
    assertThat(fillings).hasValue(1);
  }

  @Test // a half-unpacked PostgreSQL would be found, and not work, ever after
  void showsNothingOfAFillingThatFailed() {
    assertThatThrownBy(() ->
            FileCache.directory(
                name,
                directory -> {
                  Files.writeString(directory.resolve("half"), "half");
                  throw new IOException("disk full");
                }))
        .isInstanceOf(UncheckedIOException.class);

    Path filled = FileCache.directory(name, _ -> {});
    assertThat(filled).isEmptyDirectory();
    assertThat(filled.getParent())
        .isDirectoryNotContaining(left -> left.getFileName().toString().startsWith(name + "."));
  }
}
