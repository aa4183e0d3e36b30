package dev.scriptline.messaging.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows the relay among the service's dependencies; readiness does not depend on it. */
final class RelayHealthIndicator implements HealthIndicator {

  private final Relay relay;

  RelayHealthIndicator(Relay relay) {
    this.relay = relay;
  }

  @Override
  public Health health() {
    return switch (relay.state()) {
      case RelayState.Leading _ -> Health.up().withDetail("relay", "publishing").build();
      case RelayState.Waiting _ -> Health.up().withDetail("relay", "another publishes").build();
      case RelayState.Stopped _ -> Health.outOfService().build();
      case RelayState.Troubled(String fault) -> Health.down().withDetail("fault", fault).build();
      case RelayState.Refusing(String reason) ->
          Health.down()
              .withDetail("refused", reason)
              .withDetail("remedy", ForeignOutboxException.REMEDY)
              .build();
    };
  }
}
