package dev.scriptline.dispatch.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are worked off.
 *
 * @param concurrency how many transmissions are on their way to the platform at once
 * @param poll how long at most a due job waits where nothing wakes the workers
 * @param claimLease how long a worker may prepare before another may take the job
 * @param leaseMargin how much longer than its deadline a sending worker keeps the job
 * @param firstDelay the wait after the second setback; the first is repeated at once, each further
 *     one waits twice as long
 * @param longestDelay the longest such wait
 * @param visibleDelay from which wait on the others are told of it
 */
@Validated
@ConfigurationProperties("scriptline.dispatch")
public record DispatchSettings(
    @DefaultValue("64") @Min(1) @Max(10_000) int concurrency,
    @DefaultValue("PT0.5S") @NotNull Duration poll,
    @DefaultValue("PT25S") @NotNull Duration claimLease,
    @DefaultValue("PT5S") @NotNull Duration leaseMargin,
    @DefaultValue("PT1S") @NotNull Duration firstDelay,
    @DefaultValue("PT1M") @NotNull Duration longestDelay,
    @DefaultValue("PT2S") @NotNull Duration visibleDelay) {

  private static final int MOST_DOUBLINGS = 20;

  /** How long preparing may take; the rest of the lease is for giving the job back. */
  public Duration preparation() {
    return claimLease.multipliedBy(4).dividedBy(5);
  }

  /** How long a job waits that was put back this often before. */
  Duration delay(int setbacks) {
    if (setbacks == 0) {
      return Duration.ZERO;
    }
    Duration doubled = firstDelay.multipliedBy(1L << Math.min(setbacks - 1, MOST_DOUBLINGS));
    return doubled.compareTo(longestDelay) < 0 ? doubled : longestDelay;
  }
}
