package dev.scriptline.dispatch.evidence;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are told apart without showing them.
 *
 * @param issueTagKey at least 32 bytes in base64
 */
@Validated
@ConfigurationProperties("scriptline.evidence")
record EvidenceSettings(@NotNull Secret issueTagKey) {}
