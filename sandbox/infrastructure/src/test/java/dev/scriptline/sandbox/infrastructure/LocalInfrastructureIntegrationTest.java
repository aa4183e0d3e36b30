package dev.scriptline.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalInfrastructureIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  @Test
  void lendsADatabase() throws Exception {
    try (Connection connection = infrastructure.database().connectAsService()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void carriesAnEvent() {
    WireEvent event = event();

    infrastructure.produce(event);

    assertThat(infrastructure.consume(Topics.STATUS))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.id()).isEqualTo(event.id());
          assertThat(found.key()).isEqualTo(event.key());
          assertThat(found.headers()).isEqualTo(event.headers());
          assertThat(found.value()).isEqualTo(event.value());
        });
  }

  @Test
  void emptiesTheTopicsForTheNextTestClass() {
    infrastructure.produce(event());

    LocalInfrastructure next = LocalInfrastructure.forService("dispatch");

    assertThat(next.consume(Topics.STATUS)).isEmpty();
    assertThat(next.database().name()).isNotEqualTo(infrastructure.database().name());
  }

  private static WireEvent event() {
    UUID id = UUID.randomUUID();
    return new WireEvent(
        id, Topics.STATUS, "a-key", Map.of("ce_id", id.toString()), new byte[] {'{', '}'});
  }
}
