package dev.scriptline.dispatch.circuit;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;

/** Guards in tests. */
public final class TestGuards {

  private TestGuards() {}

  /** Which let everything through and learn nothing worth mentioning. */
  public static Guards open() {
    return of(CircuitBreakerConfig.ofDefaults());
  }

  public static Guards of(CircuitBreakerConfig circuit) {
    return Guards.of(
        CircuitBreakerRegistry.of(circuit),
        BulkheadRegistry.ofDefaults(),
        RateLimiterRegistry.ofDefaults());
  }
}
