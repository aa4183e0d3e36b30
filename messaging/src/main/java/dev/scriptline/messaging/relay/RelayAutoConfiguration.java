package dev.scriptline.messaging.relay;

import dev.scriptline.messaging.outbox.Doorbell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/** Runs the service's relay with its own database and Kafka settings. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(RelaySettings.class)
class RelayAutoConfiguration {

  @Bean
  Relay relay(
      JdbcConnectionDetails database,
      ProducerFactory<?, ?> kafka,
      Doorbell doorbell,
      RelaySettings settings,
      @Value("${spring.application.name}") String service) {
    return new Relay(
        new RelayConnections(database, service),
        () -> Publisher.open(kafka.getConfigurationProperties(), service),
        doorbell,
        settings);
  }

  /** Where the service shows its health. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  static class Watched {

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
      return new RelayHealthIndicator(relay);
    }
  }
}
