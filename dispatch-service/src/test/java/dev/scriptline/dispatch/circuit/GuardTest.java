package dev.scriptline.dispatch.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.circuit.Admission.NotNow;
import dev.scriptline.dispatch.circuit.Admission.Why;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardTest {

  private final CircuitBreaker circuit =
      CircuitBreaker.of(
          "test",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(4)
              .minimumNumberOfCalls(4)
              .failureRateThreshold(80)
              .permittedNumberOfCallsInHalfOpenState(2)
              .waitDurationInOpenState(Duration.ofSeconds(7))
              .build());
  private final Bulkhead bulkhead =
      Bulkhead.of("test", BulkheadConfig.custom().maxConcurrentCalls(2).build());
  private final Guard guard = new Guard(circuit, bulkhead, rate(100));

  @Test
  void stopsWhatFailsAndSaysWhenToAskAgain() {
    fail(4);

    assertThat(guard.traffic()).isEqualTo(Traffic.STOPPED);
    assertThat(guard.enter()).isEqualTo(new NotNow(Why.CIRCUIT, Duration.ofSeconds(7)));
  }

  @Test
  void goesOnWhereOneOfFourAnswers() {
    fail(3);
    pass().answered();
    fail(1);

    assertThat(guard.traffic()).isEqualTo(Traffic.FLOWING);
  }

  @Test
  void triesADeadSystemOutWithFewCalls() {
    fail(4);
    circuit.transitionToHalfOpenState();

    Pass one = pass();
    Pass other = pass();
    assertThat(guard.traffic()).isEqualTo(Traffic.TRYING);
    one.answered();
    other.answered();

    assertThat(guard.traffic()).isEqualTo(Traffic.FLOWING);
  }

  @Test // otherwise a system would be tried out for ever by calls that were never made
  void takesAnUnusedPassBack() {
    fail(4);
    circuit.transitionToHalfOpenState();

    pass().close();
    pass().close();
    pass().close();

    assertThat(guard.traffic()).isEqualTo(Traffic.TRYING);
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
  }

  @Test
  void countsAPassOnce() {
    try (Pass pass = pass()) {
      pass.failed();
      pass.answered();
    }

    assertThat(circuit.getMetrics().getNumberOfBufferedCalls()).isEqualTo(1);
    assertThat(circuit.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
  }

  @Test
  void letsNoMoreInAtOnceThanMayBe() {
    pass();
    pass();

    assertThat(guard.enter())
        .isInstanceOfSatisfying(
            NotNow.class, notNow -> assertThat(notNow.why()).isEqualTo(Why.BULKHEAD));
  }

  @Test
  void letsNoMoreInPerPeriodThanMayBe() {
    Guard slow = new Guard(circuit, bulkhead, rate(1));
    ((Pass) slow.enter()).answered();

    assertThat(slow.enter())
        .isInstanceOfSatisfying(
            NotNow.class, notNow -> assertThat(notNow.why()).isEqualTo(Why.RATE));
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
  }

  @Test // answers that were lost on their way, and found later
  void doesNotStopWhatTurnsOutToHaveBeenDone() {
    for (int call = 0; call < 20; call++) {
      guard.vindicate();
      fail(1);
    }

    assertThat(guard.traffic()).isEqualTo(Traffic.FLOWING);
  }

  private void fail(int calls) {
    for (int call = 0; call < calls; call++) {
      pass().failed();
    }
  }

  private Pass pass() {
    Admission admission = guard.enter();
    assertThat(admission).isInstanceOf(Pass.class);
    return (Pass) admission;
  }

  private static RateLimiter rate(int perHour) {
    return RateLimiter.of(
        "test",
        RateLimiterConfig.custom()
            .limitForPeriod(perHour)
            .limitRefreshPeriod(Duration.ofHours(1))
            .timeoutDuration(Duration.ZERO)
            .build());
  }
}
