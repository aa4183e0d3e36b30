package dev.scriptline.dispatch;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import dev.scriptline.sandbox.infrastructure.SandboxKeys;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** prescription-api seals with a new key before this service has it: nothing is lost, it waits. */
class KeyRotationIntegrationTest {

  // With a broker of its own: the shared topics belong to the context that all others share.
  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private final Simulator platform = Simulator.started();
  private final SandboxKeys old = INFRASTRUCTURE.keys();
  private final SandboxKeys fresh = SandboxKeys.generate();
  private final EventCodec codec = new EventCodec();

  @Test
  void waitsForTheKeyOfAnOrderAndTakesItUpThen() {
    DispatchOrder order = Orders.annas();
    DispatchOrder behind = Orders.next(order);
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, Map.of())) {
      Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
      register(desk);
      ask(Orders.request(order, sealer(fresh)));
      ask(Orders.request(behind, sealer(old)));

      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(20))
          .until(() -> status(desk, order) == 404 && status(desk, behind) == 404);
    }

    Map<String, String> both =
        Map.of(
            "ORDER_OPENING_KEYS", joined("ORDER_OPENING_KEYS"),
            "ORDER_VERIFYING_KEYS", joined("ORDER_VERIFYING_KEYS"));
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, both)) {
      Told.await(INFRASTRUCTURE, order.transmissionId(), Status.ISSUED);
      Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
      await().atMost(Duration.ofSeconds(20)).until(() -> status(desk, behind) == 200);
    }
    assertThat(platform.issues(order.transmissionId())).hasSize(1);
  }

  private void ask(PrescriptionRequested request) {
    INFRASTRUCTURE.produce(codec.encode(request, "/prescription-api"));
  }

  private static int status(Desk desk, DispatchOrder order) {
    return desk.get("support", "/api/dispatches/" + order.transmissionId()).status();
  }

  private static void register(Desk desk) {
    desk.put(
        "operations",
        "/api/prescribers/%s/credentials".formatted(MURPHY),
        "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}");
    desk.put(
        "operations",
        "/api/clinics/%s".formatted(Orders.CLINIC),
        "{\"platformId\":994,\"displayId\":\"201334\"}");
  }

  private String joined(String variable) {
    JsonMapper json = JsonMapper.shared();
    ObjectNode set = json.createObjectNode();
    ArrayNode keys = set.putArray("keys");
    keys.addAll((ArrayNode) json.readTree(old.get(variable)).path("keys"));
    keys.addAll((ArrayNode) json.readTree(fresh.get(variable)).path("keys"));
    return set.toString();
  }

  private static OrderSealer sealer(SandboxKeys keys) {
    return OrderSealer.of(keys.get("ORDER_SEALING_KEYS"), keys.get("ORDER_SIGNING_KEY"));
  }
}
