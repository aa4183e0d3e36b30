package dev.scriptline.messaging.ledger;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.IntakeProgress;
import dev.scriptline.messaging.Outbox;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger service, running in this process until it is closed. */
public final class RunningService implements AutoCloseable {

  private static final String NO_JPA =
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";

  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One that only sends. */
  public static RunningService sending(LocalInfrastructure infrastructure, String... settings) {
    return start(infrastructure, settings, Map.of("spring.autoconfigure.exclude", NO_JPA));
  }

  /** One that sends, its transactions being JPA's. */
  public static RunningService sendingWithJpa(LocalInfrastructure infrastructure) {
    return start(infrastructure, new String[0], Map.of());
  }

  /** One that also takes in; it backs off for short times only. */
  public static RunningService taking(LocalInfrastructure infrastructure, String... settings) {
    return start(
        infrastructure,
        settings,
        Map.of(
            "spring.autoconfigure.exclude",
            NO_JPA,
            "ledger.taking",
            true,
            "scriptline.messaging.intake.longest-backoff",
            "500ms",
            "scriptline.messaging.intake.key-retry",
            "200ms",
            "scriptline.messaging.intake.range-retry",
            "200ms"));
  }

  private static RunningService start(
      LocalInfrastructure infrastructure, String[] settings, Map<String, Object> defaults) {
    Map<String, Object> properties = new HashMap<>(defaults);
    properties.putAll(infrastructure.environment());
    return new RunningService(
        new SpringApplicationBuilder(LedgerService.class)
            .properties(properties)
            .properties(settings)
            .run());
  }

  /** Commits one transaction that adds these events. */
  public void publish(WireEvent... events) {
    transaction().executeWithoutResult(_ -> outbox().addAll(List.of(events)));
  }

  public Outbox outbox() {
    return context.getBean(Outbox.class);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  public LedgerIntake intake() {
    return context.getBean(LedgerIntake.class);
  }

  public JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  public Status relayHealth() {
    return health("relayHealthIndicator");
  }

  public Status intakeHealth() {
    return health("intakeHealthIndicator");
  }

  public Status catchUpHealth() {
    return health("catchUpHealthIndicator");
  }

  /** How much the intake has still to take, as its metrics show it. */
  public double lag() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    context.getBean(MeterBinder.class).bindTo(meters);
    return meters.get("scriptline.intake.lag").tag("intake", "entries").gauge().value();
  }

  public IntakeProgress progress() {
    return context.getBean(IntakeProgress.class);
  }

  private Status health(String indicator) {
    HealthIndicator found = context.getBean(indicator, HealthIndicator.class);
    return Objects.requireNonNull(found.health()).getStatus();
  }

  @Override
  public void close() {
    context.close();
  }
}
