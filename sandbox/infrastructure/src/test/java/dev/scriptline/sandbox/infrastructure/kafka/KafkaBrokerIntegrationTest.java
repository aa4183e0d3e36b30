package dev.scriptline.sandbox.infrastructure.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.process.ForkedJvm;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIntegrationTest {

  private static final Duration BOUND = Duration.ofMinutes(2);

  private final KafkaBroker broker = KafkaBroker.temporary();
  private final KafkaLog log = new KafkaLog(broker.bootstrapServers());

  @AfterEach
  void stop() {
    log.close();
    broker.close();
  }

  @Test
  void keepsAnAcknowledgedRecordOverAKillAndOverAStop() {
    broker.start();
    WireEvent first = event();
    WireEvent second = event();

    log.write(first);
    broker.kill();
    assertThat(broker.isRunning()).isFalse();
    broker.start();
    log.write(second);
    broker.stop();
    broker.start();

    assertThat(log.read(Topics.STATUS))
        .extracting(WireEvent::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void answersNobodyWhileItIsFrozen() throws Exception {
    broker.start();
    log.write(event());

    broker.pause();
    CompletableFuture<Void> write = CompletableFuture.runAsync(() -> log.write(event()));
    assertThatThrownBy(() -> write.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    broker.resume();

    write.get(BOUND.toSeconds(), TimeUnit.SECONDS);
    assertThat(log.read(Topics.STATUS)).hasSize(2);
  }

  @Test
  void endsWithAKilledJvmAndIsThereAgainForTheNext(@TempDir Path home) throws Exception {
    int port = Ports.free();
    WireEvent event = event();
    try (KafkaBroker next = new KafkaBroker(home, port);
        KafkaLog kept = new KafkaLog(next.bootstrapServers());
        ForkedJvm jvm =
            ForkedJvm.running(KafkaLauncher.class, home.toString(), Integer.toString(port))) {
      await().atMost(BOUND).until(() -> Ports.isListening(port));
      await().atMost(BOUND).ignoreExceptions().until(() -> kept.read(Topics.STATUS).isEmpty());
      kept.write(event);

      jvm.kill();
      next.start();

      assertThat(kept.read(Topics.STATUS)).extracting(WireEvent::id).containsExactly(event.id());
    }
  }

  private static WireEvent event() {
    UUID id = UUID.randomUUID();
    return new WireEvent(
        id, Topics.STATUS, "a-key", Map.of("ce_id", id.toString()), new byte[] {'{', '}'});
  }
}
