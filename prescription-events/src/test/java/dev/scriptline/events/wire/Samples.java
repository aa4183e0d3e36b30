package dev.scriptline.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden samples, each with the type that it is a sample of. */
final class Samples {

  static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, EventType> TYPES =
      Map.ofEntries(
          Map.entry("status-approved", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("status-requested", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("status-issued", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("status-refused", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("status-signed", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("status-of-a-newer-version", EventType.PRESCRIPTION_STATUS_CHANGED),
          Map.entry("requested", EventType.PRESCRIPTION_REQUESTED),
          Map.entry("withdrawal-requested", EventType.WITHDRAWAL_REQUESTED),
          Map.entry("void-requested", EventType.VOID_REQUESTED),
          Map.entry("referenced-before-the-call", EventType.PRESCRIPTION_REFERENCED),
          Map.entry("referenced-with-token", EventType.PRESCRIPTION_REFERENCED),
          Map.entry("referenced-adopted", EventType.PRESCRIPTION_REFERENCED),
          Map.entry("status-adopted", EventType.PRESCRIPTION_STATUS_CHANGED));

  private Samples() {}

  static Stream<String> names() {
    return TYPES.keySet().stream().sorted();
  }

  static EventType type(String name) {
    return java.util.Objects.requireNonNull(TYPES.get(name), name);
  }

  static String text(String name) {
    return resource("/samples/" + name + ".json");
  }

  static JsonNode json(String name) {
    return JSON.readTree(text(name));
  }

  static WireEvent wire(String name) {
    JsonNode sample = json(name);
    return new WireEvent(
        UUID.fromString(sample.get("eventId").asString()),
        type(name).topic(),
        sample.get("prescriptionId").asString(),
        Map.of("ce_type", type(name).wireName()),
        text(name).getBytes(UTF_8));
  }

  static String resource(String path) {
    try (InputStream stream = Samples.class.getResourceAsStream(path)) {
      return new String(java.util.Objects.requireNonNull(stream, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
