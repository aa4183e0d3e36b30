package dev.scriptline.messaging.outbox;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.Outbox;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.sending(infrastructure);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void refusesAnEventOutsideATransaction() {
    assertThatThrownBy(() -> service.outbox().add(event(someKey(), "lonely")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test // the event would be kept although the change that it tells of is not
  void refusesAnEventInATransactionOfAnotherDataSource() {
    TransactionTemplate elsewhere = new TransactionTemplate(new JdbcTransactionManager(own()));

    assertThatThrownBy(() ->
            elsewhere.executeWithoutResult(_ -> service.outbox().add(event(someKey(), "stray"))))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test // it would stop the relay for ever
  void refusesAnEventThatNoBrokerTakes() {
    WireEvent large = event(someKey(), "x".repeat(TransactionalOutbox.LARGEST));

    assertThatThrownBy(() -> service.publish(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(large.id().toString());
  }

  @Test
  void sendsTheTraceWithTheEvent() {
    DataSource dataSource = own();
    Outbox traced =
        new TransactionalOutbox(dataSource, () -> Optional.of(TRACEPARENT), new Doorbell());
    WireEvent added = event(someKey(), "traced");

    new TransactionTemplate(new JdbcTransactionManager(dataSource))
        .executeWithoutResult(_ -> traced.addAll(List.of(added)));

    List<WireEvent> published =
        infrastructure.await(
            Topics.STATUS, all -> all.stream().anyMatch(event -> event.id().equals(added.id())));
    assertThat(published)
        .filteredOn(event -> event.id().equals(added.id()))
        .singleElement()
        .satisfies(event -> assertThat(event.headers()).containsEntry("traceparent", TRACEPARENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update outbox set topic = 'other'",
        "delete from outbox_cursor",
        "update intake_parked set reason = 'other'",
        "delete from intake_parked",
        "delete from intake_offset",
        "truncate outbox"
      })
  void givesTheServiceNoRightThatItDoesNotNeed(String sql) throws SQLException {
    try (Connection connection = infrastructure.database().connectAsService();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static DataSource own() {
    var login = infrastructure.database().roles().service();
    return new DriverManagerDataSource(
        infrastructure.database().url(), login.user(), login.password());
  }
}
