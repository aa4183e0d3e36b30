package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Request;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a JSON order and answers 400 with a sentence when it cannot be carried out. */
final class Orders {

  private Orders() {}

  static Answer carryOut(Request request, Function<JsonNode, Answer> order) {
    try {
      return order.apply(Json.MAPPER.readTree(request.body()));
    } catch (JacksonException _) {
      return refuse("The body is not JSON.");
    } catch (IllegalArgumentException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
  }

  private static Answer refuse(String why) {
    return Answer.json(400, Map.of("message", why));
  }
}
