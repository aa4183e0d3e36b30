package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.IntakeProgress;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows among the service's dependencies what it still has to read before it trusts its tables. */
final class CatchUpHealthIndicator implements HealthIndicator {

  private final IntakeProgress progress;

  CatchUpHealthIndicator(IntakeProgress progress) {
    this.progress = progress;
  }

  @Override
  public Health health() {
    List<String> awaited = progress.awaited();
    return awaited.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("waitsFor", awaited).build();
  }
}
