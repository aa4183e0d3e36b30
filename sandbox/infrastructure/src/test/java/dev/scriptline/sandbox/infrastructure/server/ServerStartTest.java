package dev.scriptline.sandbox.infrastructure.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaBroker;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import dev.scriptline.sandbox.infrastructure.server.ServerStart.Choice;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStartTest {

  private final SharedServers embedded;
  private final SharedServers containers;

  ServerStartTest(@TempDir Path directory) {
    this.embedded = notStarted(directory.resolve("embedded"));
    this.containers = notStarted(directory.resolve("containers"));
  }

  @Test
  void takesContainersWhereAnEngineAnswers() {
    Choice choice = ServerStart.choose(true, () -> containers, refused("embedded"));

    assertThat(choice.servers()).isSameAs(containers);
    assertThat(choice.description()).contains("in containers");
  }

  @Test
  void takesEmbeddedOnesWhereNoneDoes() {
    Choice choice = ServerStart.choose(false, refused("containers"), () -> embedded);

    assertThat(choice.servers()).isSameAs(embedded);
    assertThat(choice.description()).contains("embedded", "no Docker engine answers");
  }

  @Test // an engine behind a firewall answers, and has no images
  void takesEmbeddedOnesWhereTheEngineStartsNothingAndSaysWhy() {
    Choice choice = ServerStart.choose(true, refused("no such image"), () -> embedded);

    assertThat(choice.servers()).isSameAs(embedded);
    assertThat(choice.description()).contains("embedded", "no such image");
  }

  private static SharedServers notStarted(Path home) {
    return new EmbeddedServers(new PostgresServer(home, 1), new KafkaBroker(home, 1));
  }

  private static Supplier<SharedServers> refused(String reason) {
    return () -> {
      throw new IllegalStateException(reason);
    };
  }
}
