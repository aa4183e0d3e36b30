package dev.scriptline.messaging.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param batchSize the most events sent before their acknowledgements are awaited
 * @param poll the longest wait for new rows; a commit in this process ends it at once
 * @param election how often a waiting relay asks for the lock
 * @param firstBackoff the first wait after trouble; longer than {@code election}, so that a relay
 *     that lost its lock lets another one have it
 * @param longestBackoff the longest wait between two tries
 * @param purgeInterval how often published rows are deleted
 */
@ConfigurationProperties("scriptline.messaging.relay")
record RelaySettings(
    @DefaultValue("1000") int batchSize,
    @DefaultValue("200ms") Duration poll,
    @DefaultValue("250ms") Duration election,
    @DefaultValue("500ms") Duration firstBackoff,
    @DefaultValue("5s") Duration longestBackoff,
    @DefaultValue("1h") Duration purgeInterval) {

  RelaySettings {
    if (batchSize < 1) {
      throw new IllegalArgumentException("scriptline.messaging.relay.batch-size is at least 1");
    }
    if (firstBackoff.compareTo(election) <= 0) {
      throw new IllegalArgumentException(
          "scriptline.messaging.relay.first-backoff is longer than scriptline.messaging.relay.election");
    }
  }
}
