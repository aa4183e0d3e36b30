package dev.scriptline.messaging.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events of no meaning on the status topic. */
public final class Events {

  private Events() {}

  public static WireEvent event(String key, String text) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers = Map.of("ce_id", id.toString(), "ce_type", "test");
    return new WireEvent(id, Topics.STATUS, key, headers, text.getBytes(UTF_8));
  }

  /** Events of one key that say 1, 2, 3 … */
  public static List<WireEvent> numbered(String key, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> event(key, Integer.toString(number)))
        .toList();
  }

  /** A key that no other test uses. */
  public static String someKey() {
    return UUID.randomUUID().toString();
  }

  public static String text(WireEvent event) {
    return new String(event.value(), UTF_8);
  }

  public static List<UUID> ids(List<WireEvent> events) {
    return events.stream().map(WireEvent::id).toList();
  }

  /** Those of one key, in their order. */
  public static List<WireEvent> of(String key, List<WireEvent> events) {
    return events.stream().filter(event -> event.key().equals(key)).toList();
  }
}
