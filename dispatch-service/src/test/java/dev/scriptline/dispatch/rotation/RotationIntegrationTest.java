package dev.scriptline.dispatch.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Simulator;
import dev.scriptline.dispatch.Told;
import dev.scriptline.dispatch.credential.Prescribers;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A new key comes first, one command locks everything anew, and the old key may go. */
class RotationIntegrationTest {

  private static final String FRESH = "fresh:" + "B".repeat(43) + "=";

  // With a broker of its own: the shared topics belong to the context that all others share.
  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private final Simulator platform = Simulator.started();

  @Test
  void locksAllAnewSoThatTheOldKeyMayGo() {
    String old = INFRASTRUCTURE.environment().get("CREDENTIAL_KEYS");
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, Map.of())) {
      register(new Desk(instance.port(), INFRASTRUCTURE));
      issued();
    }
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
    try (Instance _ = started(FRESH)) {
      issued();
    }
  }

  private Instance started(String keys) {
    return Instance.started(INFRASTRUCTURE, platform, Map.of("CREDENTIAL_KEYS", keys));
  }

  private void issued() {
    DispatchOrder order = Orders.annas();
    OrderSealer sealer =
        OrderSealer.of(
            INFRASTRUCTURE.keys().get("ORDER_SEALING_KEYS"),
            INFRASTRUCTURE.keys().get("ORDER_SIGNING_KEY"));
    INFRASTRUCTURE.produce(
        new EventCodec().encode(Orders.request(order, sealer), "/prescription-api"));
    Told.await(INFRASTRUCTURE, order.transmissionId(), Status.ISSUED);
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
