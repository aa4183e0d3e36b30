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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * P9: 10,000 prescriptions of 10 prescribers, 200 at a time, while tokens expire; {@code
 * -Dshow.prescriptions=} makes it smaller. The simulator counts.
 */
@Tag("show")
@Tag("show-dispatch")
class AuthenticationShowTest {

  private static final int PRESCRIPTIONS = Integer.getInteger("show.prescriptions", 10_000);
  private static final int PRESCRIBERS = 10;
  private static final int TOKEN_SECONDS = 10;

  /** Tokens are renewed after four fifths of their life. */
  private static final int USED_SECONDS = TOKEN_SECONDS * 4 / 5;

  @RegisterExtension
  static final LocalInfrastructure INFRASTRUCTURE = LocalInfrastructure.withOwnBroker("dispatch");

  private final Simulator platform = Simulator.started();

  @Test
  void signsInOncePerExpiry() {
    platform.set("expiresInSeconds", Integer.toString(TOKEN_SECONDS));
    Load load = new Load(INFRASTRUCTURE, platform);
    Map<String, String> settings =
        Map.of("DISPATCH_CONCURRENCY", "200", "PLATFORM_DEADLINE", "PT20S");
    try (Instance instance = Instance.started(INFRASTRUCTURE, platform, settings)) {
      List<UUID> prescribers =
          load.prescribers(new Desk(instance.port(), INFRASTRUCTURE), PRESCRIBERS);
      Instant begun = Instant.now();
      load.ask(PRESCRIPTIONS, prescribers);
      List<Instant> issued = load.awaitIssued(PRESCRIPTIONS, Duration.ofMinutes(20));
      long seconds = Duration.between(begun, Instant.now()).toSeconds();

      JsonNode counted = platform.authentications();
      long expiries = seconds / USED_SECONDS + 1;
      System.out.printf(
          "P9: %d issues in %d s, tokens living %d s: %d token calls, %d logins; at most %d and %d%n",
          issued.size(),
          seconds,
          TOKEN_SECONDS,
          counted.path("tokens").asInt(),
          counted.path("logins").asInt(),
          expiries,
          PRESCRIBERS * expiries);
      assertThat(issued).hasSize(PRESCRIPTIONS);
      assertThat(counted.path("tokens").asLong()).isBetween(1L, expiries);
      assertThat(counted.path("logins").asLong())
          .isBetween((long) PRESCRIBERS, PRESCRIBERS * expiries);
    }
  }
}
