package dev.scriptline.dispatch.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.Simulator;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P3: throughput against Little's law N/L, 64 at a time, by the moments in the platform's ledger.
 * {@code -Dshow.seconds=} is how long each run would take by that law. All must be issued once; the
 * ratio is printed, and is what the machine and its neighbours make of it.
 */
@Tag("show")
@Tag("show-dispatch")
class ThroughputShowTest {

  private static final int AT_ONCE = 64;
  private static final int SECONDS = Integer.getInteger("show.seconds", 30);

  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private final Simulator platform = Simulator.started();

  @ParameterizedTest
  @CsvSource({"500", "50"})
  void keepsUpWithLittlesLaw(long latencyMs) {
    double law = AT_ONCE * 1000.0 / latencyMs;
    int prescriptions = (int) (law * SECONDS);
    Load load = new Load(INFRASTRUCTURE, platform);
    Map<String, String> settings =
        Map.of("DISPATCH_CONCURRENCY", Integer.toString(AT_ONCE), "PLATFORM_DEADLINE", "PT20S");
    List<UUID> prescribers;
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, settings)) {
      prescribers = load.prescribers(new Desk(instance.port(), INFRASTRUCTURE), 10);
    }
    // Asked for beforehand: who asks must not be what is measured.
    load.ask(prescriptions, prescribers);
    platform.slow("issue", latencyMs);
    try (Instance _ = Instance.started(INFRASTRUCTURE, platform, settings)) {
      List<Instant> issued = load.awaitIssued(prescriptions, Duration.ofMinutes(20));

      assertThat(issued).hasSize(prescriptions);
      Duration took = Duration.between(issued.get(AT_ONCE), issued.getLast());
      double throughput = (prescriptions - AT_ONCE) * 1000.0 / took.toMillis();
      System.out.printf(
          "P3: L = %d ms, N = %d: %d issues at %.0f/s; Little's law %.0f/s; ratio %.2f%n",
          latencyMs, AT_ONCE, prescriptions, throughput, law, throughput / law);
    }
  }
}
