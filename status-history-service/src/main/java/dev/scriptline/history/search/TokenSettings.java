package dev.scriptline.history.search;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are compared without being kept.
 *
 * @param hashKey at least 32 bytes in base64; the key that dispatch-service and webhook-ingest tag
 *     with
 */
@Validated
@ConfigurationProperties("scriptline.token")
record TokenSettings(@NotNull Secret hashKey) {}
