package dev.scriptline.dispatch.recovery;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Simulator;
import dev.scriptline.dispatch.Told;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is restored to an earlier hour: nothing is sent twice, nothing is forgotten. */
class RestoreIntegrationTest {

  // Of its own: the other tests' service still runs, and would take a share of the shared topics.
  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Simulator PLATFORM = Simulator.started();
  private static final OrderSealer SEALER =
      OrderSealer.of(
          INFRASTRUCTURE.keys().get("ORDER_SEALING_KEYS"),
          INFRASTRUCTURE.keys().get("ORDER_SIGNING_KEY"));
  private static final List<String> TABLES =
      List.of(
          "dispatch_job",
          "dispatch_attempt",
          "dispatch_evidence",
          "dispatch_surplus",
          "dispatch_enquiry",
          "dispatch_restoration",
          "staff_act",
          "heard_attempt",
          "heard_token",
          "heard_status",
          "intake_offset",
          "outbox",
          "outbox_cursor");

  private final EventCodec codec = new EventCodec();

  @Test
  void sendsNothingTwiceAndForgetsNothing() throws SQLException {
    UUID before;
    List<UUID> lost;
    UUID unanswered;
    UUID untold;
    try (Instance instance = started()) {
      register(instance);
      before = ask();
      awaitIssued(before);
      snapshot();
      lost = Stream.generate(this::ask).limit(20).toList();
      lost.forEach(RestoreIntegrationTest::awaitIssued);
      unanswered = cutOff(instance);
      untold = issuedButUntold();
    }
    restore();
    UUID asked = ask();

    try (Instance instance = started()) {
      Stream.concat(lost.stream(), Stream.of(before, unanswered, untold, asked))
          .forEach(transmission -> {
            await().atMost(SOON).until(() -> state(instance, transmission).equals("ISSUED"));
            assertThat(PLATFORM.issues(transmission)).as("issues").hasSize(1);
            assertThat(PLATFORM.voids(transmission)).isEmpty();
          });
      assertThat(count(instance, "dispatch_restoration where ended_at is not null")).isEqualTo(1);
      assertThat(count(instance, "dispatch_surplus")).isZero();
    }
  }

  /** Issued, its answer cut off, and nothing could be asked. */
  private UUID cutOff(Instance instance) {
    PLATFORM.set("lookup", "false");
    PLATFORM.order("issue", "act-then-reset", 1);
    UUID transmission = ask();
    await().atMost(SOON).until(() -> state(instance, transmission).equals("NEEDS_HUMAN"));
    PLATFORM.set("lookup", "true");
    return transmission;
  }

  /** Issued, but lost with the database before anybody was told: its outbox is held up. */
  private UUID issuedButUntold() throws SQLException {
    try (Connection open = INFRASTRUCTURE.database().connectAsOwner()) {
      open.setAutoCommit(false);
      try (Statement statement = open.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }
      UUID transmission = ask();
      await().atMost(SOON).until(() -> PLATFORM.issues(transmission).size() == 1);
      assertThat(Told.references(INFRASTRUCTURE, transmission)).isEmpty();
      execute("delete from outbox");
      open.rollback();
      return transmission;
    }
  }

  private UUID ask() {
    DispatchOrder order = Orders.annas();
    INFRASTRUCTURE.produce(codec.encode(Orders.request(order, SEALER), "/prescription-api"));
    return order.transmissionId();
  }

  private static void awaitIssued(UUID transmission) {
    Told.await(INFRASTRUCTURE, transmission, Status.ISSUED);
  }

  private static void snapshot() throws SQLException {
    for (String table : TABLES) {
      execute("create table snapshot_%s as table %s".formatted(table, table));
    }
  }

  private static void restore() throws SQLException {
    execute("truncate " + String.join(", ", TABLES));
    for (String table : TABLES) {
      execute("insert into %s overriding system value table snapshot_%s".formatted(table, table));
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection owner = INFRASTRUCTURE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String state(Instance instance, UUID transmission) {
    return jdbc(instance)
        .sql("select state from dispatch_job where transmission_id = :id")
        .param("id", transmission)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  private static int count(Instance instance, String what) {
    return jdbc(instance).sql("select count(*) from " + what).query(Integer.class).single();
  }

  private static JdbcClient jdbc(Instance instance) {
    return instance.context().getBean(JdbcClient.class);
  }

  private static void register(Instance instance) {
    Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
    desk.put(
        "operations",
        "/api/prescribers/%s/credentials".formatted(MURPHY),
        "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}");
    desk.put(
        "operations",
        "/api/clinics/%s".formatted(Orders.CLINIC),
        "{\"platformId\":994,\"displayId\":\"201334\"}");
  }

  private static Instance started() {
    return Instance.started(INFRASTRUCTURE, PLATFORM, Map.of());
  }
}
