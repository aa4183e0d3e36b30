package dev.scriptline.history.access;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How events name a patient.
 *
 * @param tagKey at least 32 bytes in base64; the key that prescription-api tags with
 */
@Validated
@ConfigurationProperties("scriptline.owner")
record OwnerSettings(@NotNull Secret tagKey) {}
