package dev.scriptline.ingest;

import dev.scriptline.edge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What concerns the whole service.
 *
 * @param tokenHashKey from {@code TOKEN_HASH_KEY}: under it the platform's tokens are compared
 *     without being kept
 */
@ConfigurationProperties("scriptline.ingest")
record IngestSettings(Secret tokenHashKey) {}
