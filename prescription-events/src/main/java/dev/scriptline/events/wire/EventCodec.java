package dev.scriptline.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scriptline.events.PrescriptionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events for Kafka and reads them back: CloudEvents 1.0, binary mode. Fields of a newer
 * version are ignored, absent ones stay out of the JSON.
 */
public final class EventCodec {

  private static final String MISSING = "";

  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /**
   * The event as it goes to Kafka.
   *
   * @param source which service speaks, for example {@code /dispatch-service}
   */
  public WireEvent encode(PrescriptionEvent event, String source) {
    EventType type = EventType.of(event);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", event.eventId().toString());
    headers.put("ce_source", source);
    headers.put("ce_type", type.wireName());
    headers.put("ce_subject", event.prescriptionId().toString());
    headers.put("ce_time", event.at().toString());
    headers.put("ce_dataschema", type.dataSchema());
    headers.put("content-type", "application/json");
    return new WireEvent(
        event.eventId(),
        type.topic(),
        event.prescriptionId().toString(),
        headers,
        json.writeValueAsBytes(event));
  }

  /**
   * The event of a record.
   *
   * @throws UnreadableEventException when it is of no known type for its topic, is not the JSON of
   *     that type, or contradicts its key or id
   */
  public PrescriptionEvent decode(WireEvent wire) throws UnreadableEventException {
    String typeName = wire.headers().getOrDefault("ce_type", MISSING);
    EventType type =
        EventType.named(typeName, wire.topic())
            .orElseThrow(() -> new UnreadableEventException("no such event type on this topic"));
    PrescriptionEvent event = read(wire.value(), type);
    if (!event.prescriptionId().toString().equals(wire.key())) {
      throw new UnreadableEventException("the key is not the prescription's id");
    }
    if (!event.eventId().equals(wire.id())) {
      throw new UnreadableEventException("the header's id is not the event's id");
    }
    return event;
  }

  private PrescriptionEvent read(byte[] value, EventType type) throws UnreadableEventException {
    try {
      PrescriptionEvent event = json.readValue(value, type.type());
      if (event == null) {
        throw new UnreadableEventException("the value is JSON null");
      }
      return event;
    } catch (JacksonException e) {
      throw new UnreadableEventException(
          "the value is not a %s: %s".formatted(type.wireName(), e.getClass().getSimpleName()));
    }
  }
}
