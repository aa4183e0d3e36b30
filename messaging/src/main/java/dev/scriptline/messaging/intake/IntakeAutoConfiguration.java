package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.EventIntake;
import dev.scriptline.messaging.IntakeProgress;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a consumer for every {@link EventIntake} of the service. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeAutoConfiguration {

  @Bean
  KafkaConsumers intakeKafka(
      ConsumerFactory<?, ?> kafka, @Value("${spring.application.name}") String service) {
    return new KafkaConsumers(kafka.getConfigurationProperties(), service);
  }

  @Bean
  Intakes intakes(
      ObjectProvider<EventIntake<?>> intakes,
      KafkaConsumers kafka,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      IntakeSettings settings,
      ObjectProvider<Clock> clock) {
    return new Intakes(
        intakes.orderedStream().toList(),
        kafka,
        JdbcClient.create(dataSource),
        new TransactionTemplate(transactions),
        settings,
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  CatchUp intakeCatchUp(
      ObjectProvider<EventIntake<?>> intakes,
      KafkaConsumers kafka,
      DataSource dataSource,
      IntakeSettings settings) {
    return new CatchUp(
        intakes.orderedStream().toList(), kafka, JdbcClient.create(dataSource), settings);
  }

  /** Where the service shows its figures. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterBinder.class)
  static class Measured {

    @Bean
    MeterBinder intakeMeters(Intakes intakes) {
      return new IntakeMeters(intakes);
    }
  }

  /** Where the service shows its health. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  static class Watched {

    @Bean
    HealthIndicator intakeHealthIndicator(Intakes intakes) {
      return new IntakeHealthIndicator(intakes);
    }

    @Bean
    HealthIndicator catchUpHealthIndicator(IntakeProgress progress) {
      return new CatchUpHealthIndicator(progress);
    }
  }
}
