package dev.scriptline.acceptance.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pipeline does, in which order, and that all of it stands in scripts. */
@Tag("show-deploy")
class PipelineTest {

  private static final Map<String, Object> PIPELINE =
      StrictYaml.file(ServiceVariables.PROJECT.resolve("bitbucket-pipelines.yml"));

  private static final Set<String> OF_A_STEP =
      Set.of(
          "name",
          "script",
          "image",
          "size",
          "oidc",
          "caches",
          "services",
          "artifacts",
          "deployment",
          "trigger");

  @Test
  void goesFromVerifiedToStagingToProduction() {
    assertThat(steps("branches", "main"))
        .extracting(step -> StrictYaml.text(step, "name"))
        .containsExactly("Verify", "Push images", "Deploy to staging", "Deploy to production");
  }

  @Test
  void goesToProductionByHandAlone() {
    for (Map<String, Object> step : steps("branches", "main")) {
      boolean production = StrictYaml.text(step, "deployment").equals("production");
      assertThat(StrictYaml.text(step, "trigger").equals("manual"))
          .as(StrictYaml.text(step, "name"))
          .isEqualTo(production);
    }
    assertThat(StrictYaml.list(PIPELINE, "pipelines", "default")).hasSize(1);
  }

  @Test
  void writesSecretsBeforeItDeploysAndPointsAtTheClusterBeforeBoth() {
    assertThat(scriptOf("Deploy to staging"))
        .containsExactly(".ci/cluster", ".ci/secrets staging", ".ci/deploy staging");
    assertThat(scriptOf("Deploy to production"))
        .containsExactly(".ci/cluster", ".ci/secrets production", ".ci/deploy production");
  }

  @Test
  void keepsWhatItDoesInScriptsThatAreThere() {
    for (Map<String, Object> step : allSteps()) {
      for (Object line : StrictYaml.list(step, "script")) {
        assertThat(line.toString())
            .as("a call of one script, no logic")
            .matches("\\.ci/[a-z]+( [a-z-]+| \"\\$[A-Z]+\")*");
        Path script = ServiceVariables.PROJECT.resolve(line.toString().split(" ")[0]);
        assertThat(script).isExecutable();
      }
    }
  }

  @Test
  void actsInTheCloudByTheTokenOfItsStepAlone() throws IOException {
    for (Map<String, Object> step : allSteps()) {
      boolean cloud = false;
      for (Object line : StrictYaml.list(step, "script")) {
        Path script = ServiceVariables.PROJECT.resolve(line.toString().split(" ")[0]);
        cloud |= Files.readString(script).contains(". .ci/aws");
      }
      assertThat(StrictYaml.at(step, "oidc").isPresent())
          .as(StrictYaml.text(step, "name"))
          .isEqualTo(cloud);
    }
    assertThat(Files.readString(ServiceVariables.PROJECT.resolve("bitbucket-pipelines.yml")))
        .doesNotContain("AWS_ACCESS_KEY", "AWS_SECRET");
  }

  @Test
  void rollsEveryEnvironmentBack() {
    for (String environment : List.of("staging", "production")) {
      List<Object> steps =
          StrictYaml.list(PIPELINE, "pipelines", "custom", "rollback-" + environment);
      assertThat(steps).hasSize(2);
      assertThat(StrictYaml.text(steps.get(1), "step", "deployment")).isEqualTo(environment);
      assertThat(StrictYaml.list(steps.get(1), "step", "script"))
          .containsExactly(".ci/cluster", ".ci/rollback \"$REVISION\"");
    }
  }

  @Test
  void hasNoWordInAStepThatThePipelineDoesNotKnow() {
    assertThat(allSteps())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(OF_A_STEP).containsAll(step.keySet()));
    assertThat(PIPELINE.toString()).doesNotContain(":latest");
  }

  private static List<Object> scriptOf(String name) {
    return steps("branches", "main").stream()
        .filter(step -> StrictYaml.text(step, "name").equals(name))
        .map(step -> StrictYaml.list(step, "script"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> allSteps() {
    List<Map<String, Object>> all = new ArrayList<>(steps("branches", "main"));
    all.addAll(steps("default"));
    StrictYaml.map(PIPELINE, "pipelines", "custom")
        .keySet()
        .forEach(name -> all.addAll(steps("custom", name)));
    return all;
  }

  private static List<Map<String, Object>> steps(String... place) {
    List<Object> keys = new ArrayList<>(List.of("pipelines"));
    keys.addAll(List.of(place));
    return StrictYaml.list(PIPELINE, keys.toArray()).stream()
        .map(entry -> StrictYaml.map(entry, "step"))
        .filter(step -> !step.isEmpty())
        .toList();
  }
}
