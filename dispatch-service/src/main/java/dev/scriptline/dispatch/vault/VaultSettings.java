package dev.scriptline.dispatch.vault;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys under which secrets lie in the database.
 *
 * @param keys {@code version:base64,…}; the first encrypts
 */
@Validated
@ConfigurationProperties("scriptline.vault")
record VaultSettings(@NotNull Secret keys) {}
