package dev.scriptline.dispatch.hold;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How holds are tried out.
 *
 * @param probe how often one job of a hold is sent, so that a mend at the platform is noticed
 * @param recheck after so long a held job looks by itself whether its hold still stands
 */
@Validated
@ConfigurationProperties("scriptline.hold")
record HoldSettings(
    @DefaultValue("PT15M") @NotNull @DurationMin(millis = 100) Duration probe,
    @DefaultValue("PT1H") @NotNull @DurationMin(seconds = 1) Duration recheck) {}
