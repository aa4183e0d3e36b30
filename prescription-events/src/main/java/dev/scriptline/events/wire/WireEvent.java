package dev.scriptline.events.wire;

import java.util.Map;
import java.util.UUID;

/**
 * An event as it stands on Kafka.
 *
 * @param id the event's id, also in {@code ce_id}
 * @param key the prescription's id
 * @param headers CloudEvents 1.0 binary headers ({@code ce_*}), {@code content-type} and, where
 *     there is one, {@code traceparent}
 * @param value JSON, UTF-8
 */
public record WireEvent(
    UUID id, String topic, String key, Map<String, String> headers, byte[] value) {

  public WireEvent {
    headers = Map.copyOf(headers);
  }

  /** Without the value, which may carry a token. */
  @Override
  public String toString() {
    return "WireEvent[id=%s, topic=%s, key=%s, %d bytes]".formatted(id, topic, key, value.length);
  }
}
