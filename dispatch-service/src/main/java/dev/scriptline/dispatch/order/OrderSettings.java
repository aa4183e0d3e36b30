package dev.scriptline.dispatch.order;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of sealed orders.
 *
 * @param openingKeys private JWK set, ours
 * @param verifyingKeys public JWK set, prescription-api's
 */
@Validated
@ConfigurationProperties("scriptline.order")
record OrderSettings(@NotNull Secret openingKeys, @NotNull String verifyingKeys) {}
