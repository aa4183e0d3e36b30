package dev.scriptline.acceptance.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing comes or goes but what is named. */
@Tag("show-deploy")
class NetworkTest {

  static Stream<String> environments() {
    return Chart.environments();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void deniesEverythingToEveryPodFirst(String environment) {
    Rendered rendered = Chart.render(environment);
    Map<String, Object> deny = rendered.the("NetworkPolicy", "scriptline-default-deny");

    assertThat(StrictYaml.list(deny, "spec", "policyTypes")).containsExactly("Ingress", "Egress");
    assertThat(StrictYaml.map(deny, "spec")).containsOnlyKeys("podSelector", "policyTypes");
    Map<String, Object> chosen = StrictYaml.map(deny, "spec", "podSelector", "matchLabels");
    assertThat(StrictYaml.map(deny, "spec", "podSelector")).containsOnlyKeys("matchLabels");
    for (Map<String, Object> object : rendered.objects()) {
      Map<String, Object> labels = StrictYaml.map(object, "spec", "template", "metadata", "labels");
      if (StrictYaml.at(object, "spec", "template").isPresent()) {
        assertThat(labels)
            .as("%s %s", object.get("kind"), StrictYaml.text(object, "metadata", "name"))
            .containsAllEntriesOf(chosen);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void opensNothingToEverybody(String environment) {
    for (Map<String, Object> policy : Chart.render(environment).of("NetworkPolicy")) {
      String name = StrictYaml.text(policy, "metadata", "name");
      for (Object rule : StrictYaml.list(policy, "spec", "ingress")) {
        opensNarrowly(name, StrictYaml.list(rule, "from"), StrictYaml.list(rule, "ports"));
      }
      for (Object rule : StrictYaml.list(policy, "spec", "egress")) {
        opensNarrowly(name, StrictYaml.list(rule, "to"), StrictYaml.list(rule, "ports"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void letsEachServiceReachWhatItsVariablesName(String environment) {
    Rendered rendered = Chart.render(environment);
    Map<String, Object> destinations =
        StrictYaml.map(
            StrictYaml.file(Chart.FOLDER.resolve("values-%s.yaml".formatted(environment))),
            "networkPolicy",
            "destinations");
    for (String service : ServiceVariables.SERVICES) {
      Map<String, Object> policy = rendered.the("NetworkPolicy", Chart.RELEASE + "-" + service);
      assertThat(StrictYaml.list(policy, "spec", "egress")).hasSameSizeAs(needed(service));
      for (String destination : needed(service)) {
        Object address = StrictYaml.at(destinations, destination, "cidrs", 0).orElseThrow();
        Object port = StrictYaml.at(destinations, destination, "ports", 0).orElseThrow();
        assertThat(StrictYaml.list(policy, "spec", "egress"))
            .as("%s to %s", service, destination)
            .anySatisfy(rule -> {
              assertThat(StrictYaml.text(rule, "to", 0, "ipBlock", "cidr")).isEqualTo(address);
              assertThat(StrictYaml.at(rule, "ports", 0, "port")).contains(port);
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void showsMetricsToTheMonitoringAlone(String environment) {
    Rendered rendered = Chart.render(environment);
    for (String service : ServiceVariables.SERVICES) {
      Object port =
          StrictYaml.at(
                  rendered.the("Service", "scriptline-" + service), "spec", "ports", 1, "port")
              .orElseThrow();
      List<Object> rules =
          StrictYaml.list(
              rendered.the("NetworkPolicy", "scriptline-" + service), "spec", "ingress");
      assertThat(rules)
          .filteredOn(rule -> StrictYaml.list(rule, "ports").toString().contains("port=" + port))
          .singleElement()
          .satisfies(rule ->
              assertThat(StrictYaml.map(rule, "from", 0, "namespaceSelector", "matchLabels"))
                  .containsEntry("kubernetes.io/metadata.name", "monitoring"));
      assertThat(rendered.of("Ingress").toString())
          .as("nothing of the outside leads to the management port")
          .doesNotContain(port.toString());
    }
  }

  private static void opensNarrowly(String name, List<Object> peers, List<Object> ports) {
    assertThat(peers).as("peers of %s", name).isNotEmpty();
    assertThat(ports).as("ports of %s", name).isNotEmpty();
    assertThat(peers)
        .as("peers of %s", name)
        .allSatisfy(peer -> {
          boolean namespace = !StrictYaml.map(peer, "namespaceSelector", "matchLabels").isEmpty();
          String cidr = StrictYaml.text(peer, "ipBlock", "cidr");
          assertThat(namespace || !cidr.isEmpty()).isTrue();
          assertThat(cidr).isNotEqualTo("0.0.0.0/0");
        });
  }

  private static Set<String> needed(String service) {
    Set<String> needed = new TreeSet<>(Set.of("database", "kafka", "identity"));
    Set<String> variables = ServiceVariables.promised(service);
    if (variables.contains("PLATFORM_BASE_URL")) {
      needed.add("platform");
    }
    if (variables.contains("SMTP_HOST")) {
      needed.add("smtp");
    }
    if (variables.contains("RETURN_MAILBOX_HOST")) {
      needed.add("imap");
    }
    return needed;
  }
}
