package dev.scriptline.dispatch.surplus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows how many prescriptions too many there are, by what has become of them. */
@Component
class SurplusGauges implements MeterBinder {

  private final Surpluses surpluses;

  SurplusGauges(Surpluses surpluses) {
    this.surpluses = surpluses;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    List.of("FOUND", "TOLD", "VOIDED", "EXPIRED", "DISPENSED")
        .forEach(state ->
            Gauge.builder("scriptline.dispatch.surplus", () -> surpluses.count(state))
                .description("Prescriptions too many at the platform; dispensed is an alarm")
                .tag("state", state.toLowerCase(Locale.ROOT))
                .register(registry));
  }
}
