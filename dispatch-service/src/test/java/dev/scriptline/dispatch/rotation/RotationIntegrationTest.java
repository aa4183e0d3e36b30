package dev.scriptline.dispatch.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Reports;
import dev.scriptline.dispatch.Simulator;
import dev.scriptline.dispatch.Told;
import dev.scriptline.dispatch.credential.Prescribers;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A new key comes first, one command locks everything anew, and the old key may go. */
class RotationIntegrationTest {

  private static final String FRESH = "fresh:" + "B".repeat(43) + "=";

  // With a broker of its own: the shared topics belong to the context that all others share.
  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Simulator platform = Simulator.started();
  private final Ciphertext ciphertext = new Ciphertext(INFRASTRUCTURE.database());

  @Test
  void locksAllAnewSoThatTheOldKeyMayGo() {
    String old = Objects.requireNonNull(INFRASTRUCTURE.environment().get("CREDENTIAL_KEYS"));
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, Map.of())) {
      Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
      register(desk);
      issued();
      decidedByStaff(desk);
      heardOfAnUnknownOne(old);
    }
    assertThat(ciphertext.under(old))
        .contains(
            "dispatch_job.token",
            "heard_token.token",
            "prescriber_credential.pin",
            "staff_act.words");
    try (Instance instance = started(FRESH + "," + old)) {
      Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
      assertThat(desk.post("support", "/api/credentials:rotate", "").status()).isEqualTo(403);

      JsonNode rotated = desk.post("operations", "/api/credentials:rotate", "").body();

      assertThat(rotated.path("rotated").asInt()).isGreaterThanOrEqualTo(4);
      assertThat(rotated.path("unreadable").asInt()).isZero();
      assertThat(
              desk.post("operations", "/api/credentials:rotate", "").body().path("rotated").asInt())
          .isZero();
    }
    assertThat(ciphertext.under(old)).isEmpty();
    try (Instance _ = started(FRESH)) {
      issued();
    }
  }

  private Instance started(String keys) {
    return Instance.started(INFRASTRUCTURE, platform, Map.of("CREDENTIAL_KEYS", keys));
  }

  private void issued() {
    DispatchOrder order = Orders.annas();
    ask(order);
    Told.await(INFRASTRUCTURE, order.transmissionId(), Status.ISSUED);
  }

  private static void ask(DispatchOrder order) {
    OrderSealer sealer =
        OrderSealer.of(
            INFRASTRUCTURE.keys().get("ORDER_SEALING_KEYS"),
            INFRASTRUCTURE.keys().get("ORDER_SIGNING_KEY"));
    INFRASTRUCTURE.produce(
        new EventCodec().encode(Orders.request(order, sealer), "/prescription-api"));
  }

  private void decidedByStaff(Desk desk) {
    platform.order("issue", "success-false:Validation failed.", 1);
    DispatchOrder order = Orders.annas();
    ask(order);
    Told.await(INFRASTRUCTURE, order.transmissionId(), Status.REFUSED);
    assertThat(
            desk.post(
                    "support",
                    "/api/dispatches/%s/retry".formatted(order.transmissionId()),
                    "{\"reason\":\"mended\"}")
                .status())
        .isEqualTo(200);
    Told.await(INFRASTRUCTURE, order.transmissionId(), Status.ISSUED);
  }

  /** Its request is not here yet: until it comes, the token lies in wait. */
  private void heardOfAnUnknownOne(String key) {
    new Reports(INFRASTRUCTURE)
        .named(Orders.annas(), "RX" + UUID.randomUUID(), null, StatusSource.PLATFORM);
    await().atMost(SOON).until(() -> ciphertext.under(key).contains("heard_token.token"));
  }

  private static void register(Desk desk) {
    desk.put(
        "operations",
        "/api/prescribers/%s/credentials".formatted(Prescribers.MURPHY),
        "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}");
    desk.put(
        "operations",
        "/api/clinics/%s".formatted(Orders.CLINIC),
        "{\"platformId\":994,\"displayId\":\"201334\"}");
  }
}
