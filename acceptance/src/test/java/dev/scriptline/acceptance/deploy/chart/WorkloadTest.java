package dev.scriptline.acceptance.deploy.chart;

import static dev.scriptline.acceptance.deploy.ServiceVariables.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs, what it is given and what it may do. */
@Tag("show-deploy")
class WorkloadTest {

  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of(
          "SPRING_KAFKA_SSL_TRUSTSTORETYPE",
          "SPRING_KAFKA_SSL_TRUSTSTORELOCATION",
          "JAVA_TOOL_OPTIONS");

  static Stream<String> environments() {
    return Chart.environments();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void getsEveryVariableThatIsPromisedOrNeeded(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Set<String> wanted = new TreeSet<>(ServiceVariables.promised(service));
      wanted.addAll(ServiceVariables.required(service));
      for (String workload :
          new String[] {"Deployment scriptline-%s", "Job scriptline-%s-migration"}) {
        String name = workload.formatted(service);
        assertThat(Rendered.variables(rendered.pod(name)).keySet()).as(name).containsAll(wanted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void getsNoVariableThatNobodyReads(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Set<String> given =
          new TreeSet<>(
              Rendered.variables(rendered.pod("Deployment scriptline-" + service)).keySet());
      given.removeAll(ServiceVariables.known(service));
      given.removeAll(OF_THE_FRAMEWORK);
      assertThat(given).as(service).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void readsEverySecretFromASecret(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Rendered.variables(rendered.pod("Deployment scriptline-" + service))
          .forEach((name, variable) -> {
            boolean fromSecret =
                StrictYaml.at(variable, "valueFrom", "secretKeyRef", "name").isPresent();
            assertThat(fromSecret).as("%s of %s", name, service).isEqualTo(SECRET.contains(name));
            assertThat(variable.containsKey("value")).isNotEqualTo(fromSecret);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void keepsSecretsOutOfConfigMapsAndSecretsOutOfTheChart(String environment) {
    Rendered rendered = Chart.render(environment);

    assertThat(rendered.of("Secret")).as("a Secret in the chart would hold values").isEmpty();
    for (Map<String, Object> map : rendered.of("ConfigMap")) {
      assertThat(map.toString()).doesNotContain(SECRET);
      assertThat(map.toString()).doesNotContainPattern("(?i)password|secret|-----BEGIN|\"kty\"");
    }
  }

  @Test
  void takesTheOperatorsWordForKafkaWhereItMakesTheUsers() {
    Map<String, Object> variable =
        StrictYaml.map(
            Rendered.variables(Chart.render("staging").pod("Deployment scriptline-webhook-ingest")),
            "KAFKA_SASL_JAAS_CONFIG");

    assertThat(StrictYaml.text(variable, "valueFrom", "secretKeyRef", "name"))
        .isEqualTo("scriptline-webhook-ingest");
    assertThat(StrictYaml.text(variable, "valueFrom", "secretKeyRef", "key"))
        .isEqualTo("sasl.jaas.config");
  }

  @Test // half of a mailbox ends the start
  void leavesTheReturnMailboxOutAsAWhole() {
    Rendered rendered =
        Chart.render("production", Map.of("services.dispatch-service.env.RETURN_MAILBOX_HOST", ""));

    assertThat(Rendered.variables(rendered.pod("Deployment scriptline-dispatch-service")).keySet())
        .noneMatch(name -> name.startsWith("RETURN_MAILBOX_"));
  }

  @ParameterizedTest
  @MethodSource("environments")
  void mayDoNothingThatItNeedNot(String environment) {
    Chart.render(environment)
        .pods()
        .forEach((name, pod) -> {
          assertThat(StrictYaml.at(pod, "automountServiceAccountToken")).as(name).contains(false);
          assertThat(StrictYaml.at(pod, "securityContext", "runAsNonRoot")).as(name).contains(true);
          assertThat(StrictYaml.text(pod, "securityContext", "seccompProfile", "type"))
              .isEqualTo("RuntimeDefault");
          assertThat(StrictYaml.list(pod, "containers")).hasSize(1);
          Map<String, Object> container = StrictYaml.map(pod, "containers", 0, "securityContext");
          assertThat(container)
              .as(name)
              .containsEntry("allowPrivilegeEscalation", false)
              .containsEntry("readOnlyRootFilesystem", true);
          assertThat(StrictYaml.list(container, "capabilities", "drop")).containsExactly("ALL");
          assertThat(StrictYaml.text(pod, "containers", 0, "resources", "limits", "memory"))
              .as(name)
              .isNotBlank();
          assertThat(StrictYaml.text(pod, "containers", 0, "image")).doesNotEndWith(":latest");
        });
  }

  @ParameterizedTest
  @MethodSource("environments")
  void isAskedWhetherItLivesOnTheManagementPort(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Map<String, Object> pod = rendered.pod("Deployment scriptline-" + service);
      Map<String, Object> container = StrictYaml.map(pod, "containers", 0);
      assertThat(StrictYaml.text(container, "readinessProbe", "httpGet", "path"))
          .isEqualTo("/actuator/health/readiness");
      assertThat(StrictYaml.text(container, "livenessProbe", "httpGet", "path"))
          .isEqualTo("/actuator/health/liveness");
      for (String probe : new String[] {"startupProbe", "readinessProbe", "livenessProbe"}) {
        assertThat(StrictYaml.text(container, probe, "httpGet", "port")).isEqualTo("management");
      }
      assertThat(Integer.parseInt(StrictYaml.text(pod, "terminationGracePeriodSeconds")))
          .as("longer than the services' own stop")
          .isGreaterThan(2 * 20);
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void isReachedOnlyWhereItServes(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Map<String, Object> served = rendered.the("Service", Chart.RELEASE + "-" + service);
      Map<String, Object> selector = StrictYaml.map(served, "spec", "selector");
      Map<String, Object> migration =
          rendered.the("Job", "scriptline-%s-migration".formatted(service));

      assertThat(
              StrictYaml.map(
                  rendered.deployment(service), "spec", "template", "metadata", "labels"))
          .containsAllEntriesOf(selector);
      assertThat(
              StrictYaml.map(migration, "spec", "template", "metadata", "labels")
                  .entrySet()
                  .containsAll(selector.entrySet()))
          .as("a migration would be sent requests")
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void migratesReadersBeforeWritersAndBothBeforeTheirPods(String environment) {
    Rendered rendered = Chart.render(environment);

    assertThat(
            rendered.of("Job").stream()
                .filter(job -> StrictYaml.text(job, "metadata", "name").endsWith("-migration"))
                .sorted((a, b) -> Integer.compare(weight(a), weight(b)))
                .map(job -> StrictYaml.text(job, "metadata", "labels", "app.kubernetes.io/name")))
        .containsExactly(
            "status-history-service", "webhook-ingest", "dispatch-service", "prescription-api");
    assertThat(rendered.of("Job"))
        .allSatisfy(job ->
            assertThat(StrictYaml.text(job, "metadata", "annotations", Chart.HOOK))
                .contains("pre-upgrade"));
  }

  @Test // a hook that waits for a Secret which comes after it would wait for ever
  void migratesBeforeTheFirstInstallOnlyWhereItsSecretsAreThere() {
    Map<String, Object> secretsAreThere = Map.of("externalSecrets.enabled", false);
    Map<String, String> hooks =
        Map.of(
            "a store", hook(Chart.render("production")),
            "an operator", hook(Chart.render("staging")),
            "somebody before", hook(Chart.render("production", secretsAreThere)));

    assertThat(hooks)
        .containsEntry("a store", "pre-upgrade")
        .containsEntry("an operator", "pre-upgrade")
        .containsEntry("somebody before", "pre-install,pre-upgrade");
  }

  private static String hook(Rendered rendered) {
    return StrictYaml.text(
        rendered.the("Job", "scriptline-dispatch-service-migration"),
        "metadata",
        "annotations",
        Chart.HOOK);
  }

  private static int weight(Map<String, Object> job) {
    return Integer.parseInt(StrictYaml.text(job, "metadata", "annotations", "helm.sh/hook-weight"));
  }
}
