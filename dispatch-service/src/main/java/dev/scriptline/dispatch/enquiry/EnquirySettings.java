package dev.scriptline.dispatch.enquiry;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How silence is asked about.
 *
 * @param signedWithin so long after the issue it should have been signed
 * @param silence so long without news is worth a question; twice as long after each that brought
 *     none
 * @param longestSilence the longest such wait
 * @param pace the least time between two questions, whatever waits
 * @param lease how long one question may take before another instance may ask
 * @param poll how often it is looked for what is due
 */
@Validated
@ConfigurationProperties("scriptline.enquiry")
record EnquirySettings(
    @DefaultValue("PT15M") @NotNull @DurationMin(millis = 10) Duration signedWithin,
    @DefaultValue("PT24H") @NotNull @DurationMin(millis = 10) Duration silence,
    @DefaultValue("P14D") @NotNull Duration longestSilence,
    @DefaultValue("PT0.2S") @NotNull Duration pace,
    @DefaultValue("PT1M") @NotNull @DurationMin(seconds = 1) Duration lease,
    @DefaultValue("PT5S") @NotNull @DurationMin(millis = 10) Duration poll) {

  private static final int MOST_DOUBLINGS = 20;

  /** The wait after so many questions that brought nothing new. */
  Duration wait(int asked) {
    Duration doubled = silence.multipliedBy(1L << Math.min(asked, MOST_DOUBLINGS));
    return doubled.compareTo(longestSilence) < 0 ? doubled : longestSilence;
  }
}
