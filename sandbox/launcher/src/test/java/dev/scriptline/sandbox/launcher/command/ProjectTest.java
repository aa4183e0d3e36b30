package dev.scriptline.sandbox.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectTest {

  private final Project project = new Project(Path.of("/projects/scriptline"));

  @Test
  void keepsTheDataBesideTheCode() {
    assertThat(project.sandbox(Map.of()).root()).hasToString("/projects/scriptline/.sandbox");
  }

  @Test // so that two sandboxes can stand side by side
  void letsTheEnvironmentMoveTheData() {
    assertThat(project.sandbox(Map.of("SANDBOX_FOLDER", "../second")).root())
        .hasToString("/projects/second");
    assertThat(project.sandbox(Map.of("SANDBOX_FOLDER", "/data/second")).root())
        .hasToString("/data/second");
  }
}
