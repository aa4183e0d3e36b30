package dev.scriptline.dispatch.readiness;

import dev.scriptline.events.Channel;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is examined, and for how long.
 *
 * @param channels by which channel prescriptions of each region go
 * @param patience the longest that a whole examination may take
 * @param share the longest that one question of it may take
 */
@Validated
@ConfigurationProperties("scriptline.readiness")
record ReadinessSettings(
    @NotEmpty Map<String, Channel> channels,
    @DefaultValue("PT15S") @NotNull Duration patience,
    @DefaultValue("PT5S") @NotNull Duration share) {}
