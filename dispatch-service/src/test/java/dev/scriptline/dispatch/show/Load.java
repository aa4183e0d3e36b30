package dev.scriptline.dispatch.show;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Simulator;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Many prescriptions of some prescribers, asked for as prescription-api does. */
final class Load {

  private final LocalInfrastructure infrastructure;
  private final Simulator platform;
  private final EventCodec codec = new EventCodec();
  private final OrderSealer sealer;

  Load(LocalInfrastructure infrastructure, Simulator platform) {
    this.infrastructure = infrastructure;
    this.platform = platform;
    this.sealer =
        OrderSealer.of(
            infrastructure.keys().get("ORDER_SEALING_KEYS"),
            infrastructure.keys().get("ORDER_SIGNING_KEY"));
  }

  /** So many prescribers who may sign in. */
  List<UUID> prescribers(Desk desk, int count) {
    desk.put(
        "operations",
        "/api/clinics/" + Orders.CLINIC,
        "{\"platformId\":994,\"displayId\":\"201334\"}");
    List<UUID> prescribers = Stream.generate(UUID::randomUUID).limit(count).toList();
    prescribers.forEach(prescriber ->
        desk.put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(prescriber),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}"));
    return prescribers;
  }

  void ask(int prescriptions, List<UUID> prescribers) {
    for (int turn = 0; turn < prescriptions; turn++) {
      UUID prescriber = prescribers.get(turn % prescribers.size());
      infrastructure.produce(
          codec.encode(Orders.request(Orders.by(prescriber), sealer), "/prescription-api"));
    }
  }

  /** When each was issued, in order, once all are. */
  List<Instant> awaitIssued(int prescriptions, Duration atMost) {
    Awaitility.await()
        .atMost(atMost)
        .pollInterval(Duration.ofSeconds(5)) // the ledger is long, and read by the same machine
        .until(() -> platform.entries("issue").size() >= prescriptions);
    return platform.entries("issue").stream()
        .map(issue -> Instant.parse(issue.path("at").asString()))
        .sorted()
        .toList();
  }
}
