package dev.scriptline.sandbox.infrastructure.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.wire.TopicDefinition;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.server.SharedServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class KafkaTopicsIntegrationTest {

  private final String bootstrapServers = SharedServers.running().bootstrapServers();
  private final KafkaTopics topics = new KafkaTopics(bootstrapServers);

  @Test
  void areThoseOfTheListAsTheListSays() throws Exception {
    topics.create();

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<String, TopicDescription> found =
          admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
      assertThat(found.keySet())
          .containsExactlyInAnyOrderElementsOf(
              Topics.ALL.stream().map(TopicDefinition::name).toList());
      assertThat(found.values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
      ConfigResource requested = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REQUESTED);
      assertThat(admin.describeConfigs(List.of(requested)).all().get())
          .hasEntrySatisfying(
              requested,
              config ->
                  assertThat(config.get("retention.ms").value())
                      .isEqualTo(Long.toString(Duration.ofDays(14).toMillis())));
    }
  }

  @Test
  void areEmptiedAndCanBeWrittenAtOnce() {
    try (KafkaLog log = new KafkaLog(bootstrapServers)) {
      log.write(event());

      topics.empty();

      assertThat(log.read(Topics.STATUS)).isEmpty();
      WireEvent next = event();
      log.write(next);
      assertThat(log.read(Topics.STATUS)).extracting(WireEvent::id).containsExactly(next.id());
    }
  }

  private static WireEvent event() {
    UUID id = UUID.randomUUID();
    return new WireEvent(
        id, Topics.STATUS, "a-key", Map.of("ce_id", id.toString()), new byte[] {'{', '}'});
  }
}
