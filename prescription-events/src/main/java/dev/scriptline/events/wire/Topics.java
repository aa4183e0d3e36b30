package dev.scriptline.events.wire;

import java.util.List;
import java.util.Map;

/**
 * The one list of topics. The key is the prescription's id; the number of partitions never changes.
 */
public final class Topics {

  /** Orders to dispatch-service, kept 14 days. */
  public static final String REQUESTED = "prescription.requested.v1";

  /** Every transition, free of personal data, kept for ever. */
  public static final String STATUS = "prescription.status.v1";

  /** Transmissions and the tokens they became; restricted, kept for ever. */
  public static final String REFERENCE = "prescription.reference.v1";

  /** Signed checkpoints of the history, for auditors. */
  public static final String CHECKPOINT = "history.checkpoint.v1";

  public static final int PARTITIONS = 12;

  private static final String FOURTEEN_DAYS = "1209600000";

  public static final List<TopicDefinition> ALL =
      List.of(
          topic(REQUESTED, FOURTEEN_DAYS),
          topic(STATUS, "-1"),
          topic(REFERENCE, "-1"),
          topic(CHECKPOINT, "-1"));

  private Topics() {}

  private static TopicDefinition topic(String name, String retentionMillis) {
    return new TopicDefinition(
        name, PARTITIONS, Map.of("cleanup.policy", "delete", "retention.ms", retentionMillis));
  }
}
