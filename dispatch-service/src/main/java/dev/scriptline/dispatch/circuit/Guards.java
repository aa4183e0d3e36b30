package dev.scriptline.dispatch.circuit;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;

/**
 * The guards of this service, by the names that settings, metrics and the actuator show.
 *
 * @param questions what can be asked again: tokens, sign-ins, contacts, look-ups, voids
 * @param issues the one call that makes something
 * @param mail the mail server
 */
public record Guards(Guard questions, Guard issues, Guard mail) {

  static final String QUESTIONS = "platform";
  static final String ISSUES = "platform-issue";
  static final String MAIL = "smtp";

  /** As configured under {@code resilience4j}. */
  public static Guards of(
      CircuitBreakerRegistry circuits, BulkheadRegistry bulkheads, RateLimiterRegistry rates) {
    return new Guards(
        guard(QUESTIONS, circuits, bulkheads, rates),
        guard(ISSUES, circuits, bulkheads, rates),
        guard(MAIL, circuits, bulkheads, rates));
  }

  private static Guard guard(
      String name,
      CircuitBreakerRegistry circuits,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry rates) {
    return new Guard(
        circuits.circuitBreaker(name), bulkheads.bulkhead(name), rates.rateLimiter(name));
  }
}
