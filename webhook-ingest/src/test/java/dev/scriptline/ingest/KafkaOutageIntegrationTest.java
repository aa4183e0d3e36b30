package dev.scriptline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A broker killed and back again: the platform notices nothing, and the others get everything. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"logging.level.org.apache.kafka=error", "logging.level.root=warn"})
@DirtiesContext
class KafkaOutageIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnBroker("webhook");

  private static final EventCodec CODEC = new EventCodec();
  private static final int CALLBACKS = 60;

  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  @Test
  void keepsAllWhileKafkaIsAwayAndTellsThemLater() {
    List<TransmissionSample> transmissions =
        Stream.generate(TransmissionSample::transmission).limit(CALLBACKS).toList();
    transmissions.forEach(transmission ->
        infrastructure.produce(CODEC.encode(transmission.issued(), "/dispatch-service")));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql("select count(*) from reference").query(Long.class).single() == CALLBACKS);
    PlatformDouble platform = new PlatformDouble(port);

    infrastructure.broker().kill();
    for (TransmissionSample transmission : transmissions) {
      assertThat(platform.calls(transmission.callback("signed")).statusCode()).isEqualTo(200);
    }
    infrastructure.broker().start();

    List<String> prescriptions =
        transmissions.stream().map(transmission -> transmission.prescription().toString()).toList();
    List<WireEvent> told =
        infrastructure.await(
            Topics.STATUS,
            events -> events.stream().map(WireEvent::key).toList().containsAll(prescriptions));
    assertThat(told.stream().map(WireEvent::id).distinct()).hasSize(CALLBACKS);
  }
}
