package dev.scriptline.messaging.intake;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows what keeps intakes waiting among the service's dependencies. */
final class IntakeHealthIndicator implements HealthIndicator {

  private final Intakes intakes;

  IntakeHealthIndicator(Intakes intakes) {
    this.intakes = intakes;
  }

  @Override
  public Health health() {
    Map<String, Map<String, String>> open = intakes.alarms();
    return open.isEmpty() ? Health.up().build() : Health.down().withDetails(open).build();
  }
}
