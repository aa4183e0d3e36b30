package dev.scriptline.ingest.signature;

import dev.scriptline.edge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the platform signs.
 *
 * @param secrets {@code id:secret,…} from {@code WEBHOOK_SECRETS}; all are tried, so that a
 *     rotation has no gap
 * @param scheme from {@code WEBHOOK_SCHEME}
 * @param signatureHeader from {@code WEBHOOK_SIGNATURE_HEADER}
 */
@ConfigurationProperties("scriptline.webhook")
record WebhookSettings(Secret secrets, String scheme, String signatureHeader) {}
