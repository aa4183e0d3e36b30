package dev.scriptline.acceptance.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Dockerfile says of the images; what comes of it, only an engine can show. */
@Tag("show-deploy")
class DockerfileTest {

  private static final Map<String, List<String>> STAGES = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    String text =
        Files.readString(ServiceVariables.PROJECT.resolve("Dockerfile"))
            .replaceAll("(?m)^\\s*#.*\\R", "")
            .replaceAll("\\\\\\R\\s*", "");
    List<String> stage = new ArrayList<>();
    STAGES.put("", stage);
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      if (line.startsWith("FROM ")) {
        stage = new ArrayList<>();
        STAGES.put(line.replaceFirst(".* AS ", ""), stage);
      }
      stage.add(line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "sandbox"})
  void endsAsSomebodyWithoutRights(String image) {
    List<String> instructions = stage(image);

    assertThat(instructions).contains("USER 10001:10001");
    assertThat(
            instructions.subList(instructions.indexOf("USER 10001:10001") + 1, instructions.size()))
        .as("nothing is written after that")
        .noneMatch(
            line -> line.startsWith("RUN") || line.startsWith("COPY") || line.startsWith("USER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "sandbox"})
  void startsJavaItselfSoThatItHearsTheStop(String image) {
    assertThat(stage(image).getLast()).startsWith("ENTRYPOINT [\"java\", ");
  }

  @Test
  void isTheServiceUnlessTheSandboxIsAskedFor() {
    assertThat(STAGES.keySet()).last().isEqualTo("service");
  }

  @Test
  void tellsWhetherTheServiceIsReady() {
    assertThat(stage("service"))
        .filteredOn(line -> line.startsWith("HEALTHCHECK"))
        .singleElement()
        .asString()
        .endsWith("CMD [\"healthy\"]");
  }

  @Test
  void startsWithTheCacheThatTheTrainingMade() {
    assertThat(stage("service"))
        .anyMatch(line -> line.startsWith("RUN") && line.contains(".ci/image/train"));
    assertThat(stage("service").getLast()).contains("\"-XX:AOTCache=app.aot\"");
  }

  @Test
  void putsWhatSeldomChangesFirst() {
    assertThat(
            stage("service").stream()
                .filter(line -> line.startsWith("COPY"))
                .map(line -> line.replaceFirst(".*\\$\\{SERVICE}/([a-z-]+)/ .*", "$1")))
        .containsExactly("dependencies", "snapshot-dependencies", "application");
  }

  @Test
  void takesItsBasesFromWhomeverOneTrusts() {
    assertThat(
            STAGES.values().stream().map(List::getFirst).filter(line -> line.startsWith("FROM ")))
        .filteredOn(line -> !line.matches("FROM (run) AS .*"))
        .containsExactly("FROM ${BUILD_IMAGE} AS build", "FROM ${RUN_IMAGE} AS run");
    assertThat(stage("")).allMatch(line -> line.matches("ARG [A-Z_]+=[^:]+:(?!latest).+"));
  }

  @Test
  void keepsNoSecretInALayer() {
    assertThat(STAGES.values())
        .allSatisfy(stage ->
            assertThat(stage)
                .noneMatch(line -> line.matches("(?i)(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|_KEY).*"))
                .noneMatch(line -> line.startsWith("ADD")));
    assertThat(stage("service"))
        .as("the variables of the training are lent for it, and not copied")
        .noneMatch(line -> line.startsWith("COPY") && line.contains("variables"));
  }

  private static List<String> stage(String name) {
    return STAGES.getOrDefault(name, List.of());
  }
}
