package dev.scriptline.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.wire.Topics;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnServersIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure withOwnPostgres = LocalInfrastructure.withOwnPostgres("webhook");

  @RegisterExtension
  static final LocalInfrastructure withOwnBroker = LocalInfrastructure.withOwnBroker("webhook");

  @Test
  void crashesAPostgresNobodyElseUses() throws Exception {
    withOwnPostgres.postgresServer().stopImmediately();

    assertThatThrownBy(() -> withOwnPostgres.database().connectAsService())
        .isInstanceOf(SQLException.class);
    withOwnBroker.database().connectAsService().close();

    withOwnPostgres.postgresServer().start();
    withOwnPostgres.database().connectAsService().close();
  }

  @Test
  void killsABrokerNobodyElseUses() {
    withOwnBroker.broker().kill();

    assertThat(withOwnBroker.broker().isRunning()).isFalse();
    assertThat(withOwnPostgres.consume(Topics.STATUS)).isEmpty();

    withOwnBroker.broker().start();
    assertThat(withOwnBroker.consume(Topics.STATUS)).isEmpty();
  }
}
