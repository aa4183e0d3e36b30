package dev.scriptline.dispatch.circuit;

import dev.scriptline.dispatch.circuit.Admission.NotNow;
import dev.scriptline.dispatch.circuit.Admission.Why;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;

/** A circuit breaker, a bulkhead and a rate limiter before one kind of call. */
public final class Guard {

  private static final Duration CROWDED = Duration.ofSeconds(1);

  private final CircuitBreaker circuit;
  private final Bulkhead bulkhead;
  private final RateLimiter rate;

  public Guard(CircuitBreaker circuit, Bulkhead bulkhead, RateLimiter rate) {
    this.circuit = circuit;
    this.bulkhead = bulkhead;
    this.rate = rate;
  }

  /** How freely calls may be made at present. */
  public Traffic traffic() {
    return switch (circuit.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> Traffic.FLOWING;
      case HALF_OPEN -> Traffic.TRYING;
      case OPEN, FORCED_OPEN -> Traffic.STOPPED;
    };
  }

  /**
   * Asks for one call; may wait as long as the settings of bulkhead and rate limiter say. The
   * circuit comes last: of the few calls that try a dead system out, none is lost to a full house.
   */
  public Admission enter() {
    if (traffic() == Traffic.STOPPED) {
      return stopped();
    }
    if (!bulkhead.tryAcquirePermission()) {
      return new NotNow(Why.BULKHEAD, CROWDED);
    }
    if (!rate.acquirePermission()) {
      bulkhead.releasePermission();
      return new NotNow(Why.RATE, CROWDED);
    }
    if (!circuit.tryAcquirePermission()) {
      bulkhead.releasePermission();
      return stopped();
    }
    return new Pass(circuit, bulkhead);
  }

  /** When a stopped system is next tried out, at the earliest. */
  public Duration pause() {
    return Duration.ofMillis(
        circuit.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
  }

  /** A call that seemed to have failed has been done, as came out later. */
  public void vindicate() {
    if (traffic() != Traffic.STOPPED) {
      circuit.onSuccess(0, circuit.getTimestampUnit());
    }
  }

  private NotNow stopped() {
    return new NotNow(Why.CIRCUIT, pause());
  }
}
