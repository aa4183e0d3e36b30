package dev.scriptline.history.checkpoint;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When checkpoints are signed, and by what.
 *
 * @param signingKey private JWK (EC P-256) with a {@code kid}
 * @param verifyingKeys public JWK set of the keys that signed before this one, or empty
 * @param rows a partition with so many new rows gets a checkpoint at once
 * @param interval after it a partition with any new row gets one
 */
@Validated
@ConfigurationProperties("scriptline.checkpoint")
record CheckpointSettings(
    @NotNull Secret signingKey,
    @DefaultValue("") String verifyingKeys,
    @DefaultValue("10000") int rows,
    @DefaultValue("1m") Duration interval) {}
