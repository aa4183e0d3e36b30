package dev.scriptline.messaging.outbox;

import dev.scriptline.messaging.Outbox;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service its {@link Outbox}. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class OutboxAutoConfiguration {

  @Bean
  Doorbell outboxDoorbell() {
    return new Doorbell();
  }

  @Bean
  Outbox outbox(DataSource dataSource, TraceSource trace, Doorbell doorbell) {
    return new TransactionalOutbox(dataSource, trace, doorbell);
  }

  @Bean
  @ConditionalOnMissingBean(TraceSource.class)
  TraceSource untraced() {
    return Optional::empty;
  }

  /** Where the service is traced. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Tracer.class)
  static class Traced {

    @Bean
    TraceSource currentTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
      return new CurrentTrace(tracer::getIfAvailable, propagator::getIfAvailable);
    }
  }
}
