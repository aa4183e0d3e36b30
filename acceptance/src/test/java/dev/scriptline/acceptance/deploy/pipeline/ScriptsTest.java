package dev.scriptline.acceptance.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every script of the project under the linter. */
@Tag("show-deploy")
class ScriptsTest {

  @TempDir private Path folder;

  @Test
  void passTheLinter() throws IOException {
    List<String> command =
        new ArrayList<>(List.of("shellcheck", "--external-sources", "--shell=bash"));
    command.addAll(scripts());

    Shell.Result result = new Shell(folder).run(command.toArray(String[]::new));

    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test // the judge is judged
  void wouldBeToldOfAnUnquotedVariable() throws IOException {
    Path script = Files.writeString(folder.resolve("careless"), "#!/bin/bash\nrm -rf $1/*\n");

    assertThat(new Shell(folder).run("shellcheck", script.toString()).output()).contains("SC2086");
  }

  @Test
  void areFoundByTheirFirstLine() throws IOException {
    assertThat(scripts())
        .contains(
            "run",
            "verify",
            "mvnw",
            ".ci/aws",
            ".ci/secrets",
            ".ci/image/train",
            "helm/files/create-topics");
  }

  private static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String place : new String[] {"", ".ci", ".ci/image", "helm/files"}) {
      try (Stream<Path> files = Files.list(ServiceVariables.PROJECT.resolve(place))) {
        files
            .filter(Files::isRegularFile)
            .filter(ScriptsTest::isScript)
            .map(file -> ServiceVariables.PROJECT.relativize(file).toString())
            .forEach(scripts::add);
      }
    }
    return scripts;
  }

  private static boolean isScript(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      String first = lines.findFirst().orElse("");
      return first.startsWith("#!") || first.startsWith("# Sourced");
    } catch (IOException | RuntimeException _) { // no text
      return false;
    }
  }
}
