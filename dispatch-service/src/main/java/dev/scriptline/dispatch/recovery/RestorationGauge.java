package dev.scriptline.dispatch.recovery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows how often the database was found to be restored. */
@Component
class RestorationGauge implements MeterBinder {

  private final JdbcClient jdbc;

  RestorationGauge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("scriptline.dispatch.restorations", this::count)
        .description("Restores of the database that the topics gave away")
        .register(registry);
  }

  private int count() {
    return jdbc.sql("select count(*) from dispatch_restoration").query(Integer.class).single();
  }
}
