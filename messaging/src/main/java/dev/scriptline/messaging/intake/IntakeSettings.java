package dev.scriptline.messaging.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How intakes work.
 *
 * @param consumers how many consumers of each intake run in this process
 * @param poll the longest wait for records before other duties are looked at
 * @param firstBackoff the first wait of a partition whose record failed
 * @param longestBackoff the longest such wait
 * @param keyRetry how often a record under an unknown key is tried again
 * @param rangeRetry how often it is checked whether somebody mended an offset that Kafka refuses
 */
@ConfigurationProperties("scriptline.messaging.intake")
record IntakeSettings(
    @DefaultValue("2") int consumers,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("100ms") Duration firstBackoff,
    @DefaultValue("10s") Duration longestBackoff,
    @DefaultValue("5s") Duration keyRetry,
    @DefaultValue("30s") Duration rangeRetry) {

  IntakeSettings {
    if (consumers < 1) {
      throw new IllegalArgumentException("scriptline.messaging.intake.consumers is at least 1");
    }
  }
}
