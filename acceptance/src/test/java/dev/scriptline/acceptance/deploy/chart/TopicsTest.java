package dev.scriptline.acceptance.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.acceptance.deploy.StrictYaml;
import dev.scriptline.events.wire.TopicDefinition;
import dev.scriptline.events.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics are those that the services declare, whoever makes them. */
@Tag("show-deploy")
class TopicsTest {

  @Test
  void makesTheServicesOwnTopicsByStrimzi() {
    Map<String, Map<String, Object>> made = new LinkedHashMap<>();
    for (Map<String, Object> topic : Chart.render("staging").of("KafkaTopic")) {
      made.put(StrictYaml.text(topic, "spec", "topicName"), StrictYaml.map(topic, "spec"));
      assertThat(StrictYaml.text(topic, "metadata", "annotations", "helm.sh/resource-policy"))
          .as("a release that is removed leaves the events")
          .isEqualTo("keep");
    }

    assertThat(made).hasSameSizeAs(Topics.ALL);
    for (TopicDefinition topic : Topics.ALL) {
      Map<String, Object> spec = made.getOrDefault(topic.name(), Map.of());
      assertThat(spec).as(topic.name()).containsEntry("partitions", topic.partitions());
      assertThat(spec).containsEntry("replicas", 3);
      assertThat(StrictYaml.map(spec, "config"))
          .containsAllEntriesOf(topic.config())
          .containsEntry("min.insync.replicas", "2")
          .containsEntry("unclean.leader.election.enable", "false");
    }
  }

  @Test
  void makesTheServicesOwnTopicsByAJob() {
    String list =
        StrictYaml.text(
            Chart.render("production").the("ConfigMap", "scriptline-topics"), "data", "list");

    assertThat(list.strip().lines())
        .containsExactlyElementsOf(
            Topics.ALL.stream()
                .map(topic ->
                    "%s %d 3 %s 2"
                        .formatted(
                            topic.name(), topic.partitions(), topic.config().get("retention.ms")))
                .toList());
  }

  @Test
  void createsWhatIsMissingAsListed(@TempDir Path folder) {
    Shell shell = topicsTool(folder, 12);

    Shell.Result result = createTopics(shell, folder);

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(shell.calls().stream().filter(call -> call.contains("--create")))
        .hasSameSizeAs(Topics.ALL)
        .first()
        .asString()
        .contains(
            "--if-not-exists --topic prescription.requested.v1 --partitions 12",
            "--replication-factor 3",
            "--config retention.ms=1209600000",
            "--config min.insync.replicas=2",
            "--config unclean.leader.election.enable=false");
  }

  @Test // more partitions would tear the events of a prescription apart
  void neverChangesTheNumberOfPartitions(@TempDir Path folder) {
    Shell shell = topicsTool(folder, 6);

    Shell.Result result = createTopics(shell, folder);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("prescription.requested.v1 has 6 partitions and should have 12");
    assertThat(shell.calls()).noneMatch(call -> call.contains("--alter"));
  }

  @Test
  void makesNoneWhereSomebodyElseDoes() {
    Rendered rendered = Chart.render("production", Map.of("topics.by", "none"));

    assertThat(rendered.objects())
        .noneMatch(object ->
            "topics"
                .equals(StrictYaml.text(object, "metadata", "labels", "app.kubernetes.io/name")));
  }

  @ParameterizedTest
  @CsvSource({
    "prescription-api, prescription.status.v1, "
        + "prescription.requested.v1 prescription.status.v1 prescription.reference.v1",
    "dispatch-service, prescription.requested.v1 prescription.status.v1 prescription.reference.v1, "
        + "prescription.status.v1 prescription.reference.v1",
    "webhook-ingest, prescription.reference.v1, prescription.status.v1 prescription.reference.v1",
    "status-history-service, "
        + "prescription.status.v1 prescription.reference.v1 history.checkpoint.v1, "
        + "prescription.status.v1 history.checkpoint.v1",
    "reporting, prescription.status.v1, ''",
    "auditor, history.checkpoint.v1, ''"
  })
  void letsEachUserReadAndWriteJustItsTopics(String user, String reads, String writes) {
    Map<String, Object> kafkaUser = Chart.render("staging").the("KafkaUser", "scriptline-" + user);

    assertThat(topics(kafkaUser, "Read")).isEqualTo(words(reads));
    assertThat(topics(kafkaUser, "Write")).isEqualTo(words(writes));
    assertThat(StrictYaml.list(kafkaUser, "spec", "authorization", "acls"))
        .filteredOn(acl -> "group".equals(StrictYaml.text(acl, "resource", "type")))
        .singleElement()
        .satisfies(acl -> {
          assertThat(StrictYaml.text(acl, "resource", "name")).isEqualTo(user + "-");
          assertThat(StrictYaml.text(acl, "resource", "patternType")).isEqualTo("prefix");
        });
  }

  @Test
  void refusesSecretsThatNoPodCouldRead() {
    assertThatThrownBy(() -> Chart.text("staging", Map.of("topics.strimzi.namespace", "kafka")))
        .hasMessageContaining("useOperatorSecrets");
    assertThat(
            Chart.render(
                    "staging",
                    Map.of(
                        "topics.strimzi.namespace",
                        "kafka",
                        "topics.strimzi.useOperatorSecrets",
                        false))
                .of("KafkaUser"))
        .allMatch(user -> StrictYaml.text(user, "metadata", "namespace").equals("kafka"));
  }

  private static Shell topicsTool(Path folder, int partitions) {
    return new Shell(folder)
        .standIn(
            "kafka-topics",
            "echo 'Topic: x TopicId: y PartitionCount: %d ReplicationFactor: 3'"
                .formatted(partitions))
        .with("KAFKA_TOPICS_TOOL", "kafka-topics")
        .with("KAFKA_BOOTSTRAP_SERVERS", "kafka.example.org:9096");
  }

  // The script and the list as the cluster gets them.
  private static Shell.Result createTopics(Shell shell, Path folder) {
    Map<String, Object> map = Chart.render("production").the("ConfigMap", "scriptline-topics");
    try {
      Path script =
          Files.writeString(
              folder.resolve("script"), StrictYaml.text(map, "data", "create-topics"));
      Path list = Files.writeString(folder.resolve("list"), StrictYaml.text(map, "data", "list"));
      return shell.run("bash", script.toString(), list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> topics(Map<String, Object> user, String operation) {
    return StrictYaml.list(user, "spec", "authorization", "acls").stream()
        .filter(acl -> "topic".equals(StrictYaml.text(acl, "resource", "type")))
        .filter(acl -> StrictYaml.list(acl, "operations").contains(operation))
        .map(acl -> StrictYaml.text(acl, "resource", "name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(String text) {
    return text.isBlank() ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
  }
}
