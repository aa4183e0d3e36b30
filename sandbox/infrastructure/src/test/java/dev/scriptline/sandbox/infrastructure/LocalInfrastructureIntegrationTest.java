package dev.scriptline.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalInfrastructureIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  @Test
  void lendsTheDatabaseThatTheEnvironmentNames() throws Exception {
    Map<String, String> environment = infrastructure.environment();

    assertThat(environment).doesNotContainValue("");
    for (String role : new String[] {"DATABASE", "DATABASE_OWNER"}) {
      try (Connection connection =
          DriverManager.getConnection(
              environment.get("DATABASE_URL"),
              environment.get(role + "_USER"),
              environment.get(role + "_PASSWORD"))) {
        assertThat(connection.isValid(1)).isTrue();
        assertThat(connection.getCatalog()).isEqualTo(infrastructure.database().name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prescription, OWNER_TAG_KEY ORDER_SEALING_KEYS ORDER_SIGNING_KEY",
    "dispatch, TOKEN_HASH_KEY ORDER_OPENING_KEYS ORDER_VERIFYING_KEYS CREDENTIAL_KEYS ACKNOWLEDGEMENT_KEY PUBLIC_BASE_URL PLATFORM_SETTLE",
    "webhook, TOKEN_HASH_KEY WEBHOOK_SECRETS WEBHOOK_SCHEME WEBHOOK_SIGNATURE_HEADER",
    "history, OWNER_TAG_KEY TOKEN_HASH_KEY"
  })
  void givesEachServiceItsOwnVariables(String service, String variables) {
    assertThat(LocalInfrastructure.forService(service).environment())
        .containsKeys(variables.split(" "))
        .containsKeys("KAFKA_BOOTSTRAP_SERVERS", "OAUTH_ISSUER_URI", "SERVER_PORT");
  }

  @Test
  void carriesAnEvent() {
    WireEvent event = event();

    infrastructure.produce(event);

    assertThat(
            infrastructure.await(
                Topics.STATUS,
                events -> events.stream().anyMatch(found -> found.id().equals(event.id()))))
        .filteredOn(found -> found.id().equals(event.id()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.key()).isEqualTo(event.key());
          assertThat(found.headers()).isEqualTo(event.headers());
          assertThat(found.value()).isEqualTo(event.value());
        });
  }

  @Test
  void startsTheNextTestClassWithNothing() {
    infrastructure.produce(event());

    LocalInfrastructure next = LocalInfrastructure.forService("dispatch");

    assertThat(next.consume(Topics.STATUS)).isEmpty();
    assertThat(next.database().name()).isNotEqualTo(infrastructure.database().name());
  }

  @Test // or a test would freeze the broker of all others
  void lendsNoSharedServerForKilling() {
    assertThatThrownBy(infrastructure::broker)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withOwnBroker");
    assertThatThrownBy(infrastructure::postgresServer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withOwnPostgres");
  }

  private static WireEvent event() {
    UUID id = UUID.randomUUID();
    return new WireEvent(
        id, Topics.STATUS, "a-key", Map.of("ce_id", id.toString()), new byte[] {'{', '}'});
  }
}
