package dev.scriptline.dispatch.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what nobody knows is settled.
 *
 * @param settle so long after the deadline of an attempt the platform may still act on it
 * @param referenceUnique whether the platform guarantees that a reference is used once
 * @param pace the wait after the first look-up; each further one is waited for twice as long
 * @param longestPace the longest such wait
 * @param lease how long one look-up may take before another may ask
 * @param concurrency how many look-ups are under way at once
 */
@Validated
@ConfigurationProperties("scriptline.reconciliation")
record ReconciliationSettings(
    @DefaultValue("PT10M") @NotNull Duration settle,
    @DefaultValue("false") boolean referenceUnique,
    @DefaultValue("PT1S") @NotNull @DurationMin(millis = 10) Duration pace,
    @DefaultValue("PT1M") @NotNull Duration longestPace,
    @DefaultValue("PT30S") @NotNull @DurationMin(seconds = 1) Duration lease,
    @DefaultValue("PT0.5S") @NotNull Duration poll,
    @DefaultValue("8") @Min(1) @Max(100) int concurrency) {

  private static final int MOST_DOUBLINGS = 20;

  /** The wait after so many look-ups, of which this was the last. */
  Duration wait(int lookups) {
    Duration doubled = pace.multipliedBy(1L << Math.min(lookups, MOST_DOUBLINGS));
    return doubled.compareTo(longestPace) < 0 ? doubled : longestPace;
  }
}
