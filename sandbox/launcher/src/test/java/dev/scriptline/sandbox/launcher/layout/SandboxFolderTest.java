package dev.scriptline.sandbox.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxFolderTest {

  @Test // the folder may have been moved to where other things lie
  void forgetsOnlyWhatASandboxKeeps(@TempDir Path root) throws IOException {
    SandboxFolder folder = new SandboxFolder(root);
    Path database = written(folder.data(Part.DB).resolve("base").resolve("1"));
    Path keys = written(folder.keys());
    Path log = written(folder.log(Part.API));
    Path claim = written(folder.claim(Part.API));
    Path stranger = written(root.resolve("thesis.odt"));

    folder.forget();

    assertThat(database).doesNotExist();
    assertThat(keys).doesNotExist();
    assertThat(log).doesNotExist();
    assertThat(claim).exists();
    assertThat(stranger).exists();
  }

  private static Path written(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "kept");
  }
}
