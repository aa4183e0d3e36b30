package dev.scriptline.dispatch.voiding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How askings to void are worked off.
 *
 * @param pace the wait after an asking was first put off; each further one is twice as long
 * @param longestPace the longest such wait
 * @param lease how long one call may take before another may ask
 * @param concurrency how many calls are under way at once
 */
@Validated
@ConfigurationProperties("scriptline.voiding")
record VoidingSettings(
    @DefaultValue("PT0.5S") @NotNull @DurationMin(millis = 10) Duration pace,
    @DefaultValue("PT1M") @NotNull Duration longestPace,
    @DefaultValue("PT30S") @NotNull @DurationMin(seconds = 1) Duration lease,
    @DefaultValue("PT0.5S") @NotNull Duration poll,
    @DefaultValue("8") @Min(1) @Max(100) int concurrency) {

  private static final int MOST_DOUBLINGS = 20;

  /** The wait of an asking that was put off so often before. */
  Duration wait(int tries) {
    Duration doubled = pace.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return doubled.compareTo(longestPace) < 0 ? doubled : longestPace;
  }
}
