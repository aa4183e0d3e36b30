package dev.scriptline.ingest.desk;

import dev.scriptline.ingest.callback.CallbackReader;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A callback's body as staff may see it: its shape, and the values of the members that the contract
 * knows to be harmless. The token, and whatever a newer platform adds, is hidden.
 */
@Component
class RedactedBody {

  private static final String HIDDEN = "***";
  private static final Set<String> SHOWN =
      Set.of("object", "type", "status", "order_status", "client_ref_id", "occurred_at");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final CallbackReader reader;

  RedactedBody(CallbackReader reader) {
    this.reader = reader;
  }

  /** Nothing where the body is not JSON: there is no telling what stands in it. */
  Optional<JsonNode> of(byte[] body) {
    JsonNode tree = reader.parse(body);
    return tree.isMissingNode() ? Optional.empty() : Optional.of(hidden(tree));
  }

  private static JsonNode hidden(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      case JsonNode scalar when scalar.isNull() || scalar.isBoolean() -> scalar;
      case JsonNode _ -> NODES.stringNode(HIDDEN);
    };
  }

  private static JsonNode object(ObjectNode object) {
    ObjectNode shown = NODES.objectNode();
    object
        .properties()
        .forEach(member -> {
          boolean keep = SHOWN.contains(member.getKey()) && member.getValue().isValueNode();
          shown.set(member.getKey(), keep ? member.getValue() : hidden(member.getValue()));
        });
    return shown;
  }

  private static JsonNode array(ArrayNode array) {
    ArrayNode shown = NODES.arrayNode();
    array.forEach(element -> shown.add(hidden(element)));
    return shown;
  }
}
