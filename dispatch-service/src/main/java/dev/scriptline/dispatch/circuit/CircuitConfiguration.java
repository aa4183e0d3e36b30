package dev.scriptline.dispatch.circuit;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the guards from the settings. */
@Configuration(proxyBeanMethods = false)
class CircuitConfiguration {

  @Bean
  Guards guards(
      CircuitBreakerRegistry circuits, BulkheadRegistry bulkheads, RateLimiterRegistry rates) {
    return Guards.of(circuits, bulkheads, rates);
  }
}
