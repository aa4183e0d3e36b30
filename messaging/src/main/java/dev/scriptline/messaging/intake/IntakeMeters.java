package dev.scriptline.messaging.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how much each intake has still to take ({@code scriptline.intake.lag}). Kafka cannot tell:
 * the offsets are in PostgreSQL. Each instance shows its own share; the sum of them is the whole.
 */
final class IntakeMeters implements MeterBinder {

  private final Intakes intakes;

  IntakeMeters(Intakes intakes) {
    this.intakes = intakes;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String intake : intakes.names()) {
      Gauge.builder("scriptline.intake.lag", () -> intakes.unread(intake))
          .description("Events that an intake has not taken yet, on the partitions it reads here")
          .tag("intake", intake)
          .register(registry);
    }
  }
}
