package dev.scriptline.acceptance.deploy.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of variables is what the services declare. */
@Tag("show-deploy")
class SettingsTest {

  @Test
  void isWhatTheServicesDeclare() throws IOException {
    Path made = Files.writeString(Path.of("target/settings.md"), SettingsTable.text());

    assertThat(Files.readString(ServiceVariables.PROJECT.resolve("docs/settings.md")))
        .as("docs/settings.md is out of date: put acceptance/%s in its place", made)
        .isEqualTo(Files.readString(made));
  }

  @Test
  void knowsEveryVariableThatAStartNeeds() {
    for (String service : ServiceVariables.SERVICES) {
      assertThat(ServiceVariables.required(service))
          .allSatisfy(name -> assertThat(SettingsTable.text()).contains("| `" + name + "` |"));
    }
  }
}
