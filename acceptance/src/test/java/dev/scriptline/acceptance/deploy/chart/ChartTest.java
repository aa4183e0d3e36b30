package dev.scriptline.acceptance.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether Helm takes the chart, and whether a cluster would take what comes of it. */
@Tag("show-deploy")
class ChartTest {

  static Stream<String> environments() {
    return Chart.environments();
  }

  @Test
  void comesWithStagingAndProduction() {
    assertThat(Chart.environments()).contains("staging", "production");
  }

  @ParameterizedTest
  @MethodSource("environments")
  void passesTheStrictLint(String environment, @TempDir Path scratch) {
    LintResult result = Chart.lint(environment, scratch);

    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void hasOnlyFieldsThatTheirKindsKnow(String environment) {
    for (Map<String, Object> object : Chart.render(environment).objects()) {
      assertThatCode(() -> KnownKinds.read(object))
          .as("%s %s", object.get("kind"), StrictYaml.text(object, "metadata", "name"))
          .doesNotThrowAnyException();
    }
  }

  @Test // the judge is judged
  void wouldFindAFieldThatIsMisspelt() {
    assertThatThrownBy(() ->
            KnownKinds.read(
                """
                {"apiVersion": "apps/v1", "kind": "Deployment",
                 "spec": {"template": {"spec": {"containers": [{"name": "a", "imagePullPolice": "Never"}]}}}}
                """))
        .hasMessageContaining("imagePullPolice");
    assertThatThrownBy(
            () -> KnownKinds.read("{\"apiVersion\": \"apps/v1beta1\", \"kind\": \"Deployment\"}"))
        .hasMessageContaining("apps/v1beta1");
  }

  @ParameterizedTest
  @MethodSource("environments")
  void makesTheSameOfEveryService(String environment) {
    Rendered rendered = Chart.render(environment);
    String scaling = environment.equals("production") ? "ScaledObject" : "HorizontalPodAutoscaler";

    for (String service : ServiceVariables.SERVICES) {
      String name = Chart.RELEASE + "-" + service;
      for (String kind :
          new String[] {
            "Deployment",
            "Service",
            "ServiceAccount",
            "PodDisruptionBudget",
            "NetworkPolicy",
            scaling
          }) {
        assertThat(rendered.the(kind, name)).as(kind).isNotEmpty();
      }
      assertThat(rendered.the("Job", name + "-migration")).isNotEmpty();
    }
    assertThat(rendered.of("Deployment")).hasSameSizeAs(ServiceVariables.SERVICES);
  }

  @ParameterizedTest
  @MethodSource("environments")
  void givesNoTwoObjectsTheSameName(String environment) {
    assertThat(Chart.render(environment).objects())
        .extracting(
            object -> object.get("kind") + " " + StrictYaml.text(object, "metadata", "name"))
        .doesNotHaveDuplicates();
  }

  @Test // two ways to scale one deployment would fight
  void scalesByOneHandOnly() {
    assertThat(Chart.render("production").of("HorizontalPodAutoscaler")).isEmpty();
    assertThat(Chart.render("staging").of("ScaledObject")).isEmpty();
  }

  @Test
  void scalesOnWhatIsUnread() {
    Object trigger =
        StrictYaml.list(
                Chart.render("production").the("ScaledObject", "scriptline-dispatch-service"),
                "spec",
                "triggers")
            .getFirst();

    assertThat(StrictYaml.text(trigger, "metadata", "query"))
        .isEqualTo("sum(scriptline_intake_lag{namespace=\"prescriptions\",intake=\"dispatch\"})");
  }

  @ParameterizedTest
  @MethodSource("environments")
  void servesEveryHostOverTlsAlone(String environment) {
    for (Map<String, Object> ingress : Chart.render(environment).of("Ingress")) {
      assertThat(StrictYaml.list(ingress, "spec", "rules"))
          .isNotEmpty()
          .allSatisfy(rule ->
              assertThat(StrictYaml.list(ingress, "spec", "tls"))
                  .anySatisfy(tls -> {
                    assertThat(StrictYaml.list(tls, "hosts"))
                        .contains(StrictYaml.text(rule, "host"));
                    assertThat(StrictYaml.text(tls, "secretName")).isNotBlank();
                  }));
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void leadsThePharmacysLinkToThePageBehindIt(String environment) {
    Rendered rendered = Chart.render(environment);
    String base =
        StrictYaml.text(
            Rendered.variables(rendered.pod("Deployment scriptline-dispatch-service")),
            "PUBLIC_BASE_URL",
            "value");

    assertThat(
            StrictYaml.list(
                rendered.the("Ingress", "scriptline-dispatch-service"), "spec", "rules"))
        .anySatisfy(rule -> {
          assertThat("https://" + StrictYaml.text(rule, "host")).isEqualTo(base);
          assertThat(StrictYaml.text(rule, "http", "paths", 0, "path"))
              .isEqualTo("/acknowledgements");
        });
  }
}
