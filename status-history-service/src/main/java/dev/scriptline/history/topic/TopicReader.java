package dev.scriptline.history.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Opens topics to whoever reads them as an auditor does. */
@Component
public class TopicReader {

  private static final int RECORDS = 1_000;
  private static final int ANSWER_MILLIS = 30_000; // somebody waits
  private static final int IDLE_MILLIS = 10; // no other partition is asked for before this is over

  private final Map<String, Object> settings;

  TopicReader(ConsumerFactory<?, ?> kafka) {
    this.settings = new HashMap<>(kafka.getConfigurationProperties());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "status-history-service-auditor");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, IDLE_MILLIS);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
  }

  /** One reading; closed by who asked for it. */
  public TopicReading open() {
    return new TopicReading(
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }
}
