package dev.scriptline.sandbox.launcher.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

  private static final Map<String, String> AWKWARD =
      Map.of(
          "PLAIN", "jdbc:postgresql://127.0.0.1:15432/dispatch",
          "JSON", "{\"keys\":[{\"kid\":\"a $HOME `b` \\\\ c\"}]}",
          "QUOTES", "it's 'quoted' \"twice\"",
          "EMPTY", "",
          "LINES", "one\ntwo",
          "SPACES", " a  b ");

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasWritten() {
    EnvironmentFile file = new EnvironmentFile(folder.resolve("env/dispatch"));

    file.write(AWKWARD);

    assertThat(file.read()).isEqualTo(AWKWARD);
  }

  @Test // a JWK set in double quotes loses its own
  void isUnderstoodByAShell() throws Exception {
    EnvironmentFile file = new EnvironmentFile(folder.resolve("dispatch"));
    file.write(AWKWARD);

    for (Map.Entry<String, String> variable : AWKWARD.entrySet()) {
      assertThat(sourced(file, variable.getKey())).isEqualTo(variable.getValue());
    }
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    EnvironmentFile file = new EnvironmentFile(folder.resolve("api"));

    file.write(Map.of("OWNER_TAG_KEY", "secret"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingOfAnEarlierContent() {
    EnvironmentFile file = new EnvironmentFile(folder.resolve("api"));
    file.write(Map.of("GONE", "1", "STAYS", "1"));

    file.write(Map.of("STAYS", "2"));

    assertThat(file.read()).isEqualTo(Map.of("STAYS", "2"));
  }

  @Test
  void isEmptyWhereThereIsNone() {
    assertThat(new EnvironmentFile(folder.resolve("none")).read()).isEmpty();
  }

  private static String sourced(EnvironmentFile file, String name) throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                ". \"$1\"; sh -c 'printf %s \"$" + name + "\"'",
                "sh",
                file.path().toString())
            .start();
    String value = new String(shell.getInputStream().readAllBytes());
    assertThat(shell.waitFor()).isZero();
    return value;
  }
}
