package dev.scriptline.api;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of this service.
 *
 * @param orderSealingKeys public JWK set (EC P-256) of dispatch-service; the first seals
 * @param orderSigningKey private JWK (EC P-256)
 * @param ownerTagKey at least 32 bytes in base64
 */
@Validated
@ConfigurationProperties("scriptline.keys")
record KeySettings(
    @NotBlank String orderSealingKeys,
    @NotNull Secret orderSigningKey,
    @NotNull Secret ownerTagKey) {}
