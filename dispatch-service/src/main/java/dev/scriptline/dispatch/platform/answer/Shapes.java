package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.AnswerShape;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Draws the shape of an answer. */
final class Shapes {

  private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");
  private static final int DEEPEST = 6;
  private static final int MOST = 30;

  private Shapes() {}

  static AnswerShape of(int status, JsonNode body) {
    return new AnswerShape(status + " " + draw(body, 0));
  }

  static AnswerShape unparsed(int status, byte[] body) {
    return new AnswerShape(
        body.length == 0
            ? status + " empty"
            : "%d %s, %d bytes".formatted(status, kind(body), body.length));
  }

  private static String kind(byte[] body) {
    for (byte letter : body) {
      if (letter == '<') {
        return "markup";
      }
      if (!Character.isWhitespace(letter)) {
        break;
      }
    }
    return "no JSON";
  }

  private static String draw(JsonNode node, int depth) {
    if (depth >= DEEPEST) {
      return "…";
    }
    if (node.isObject()) {
      return node.propertyStream()
          .limit(MOST)
          .map(field -> key(field.getKey()) + ":" + draw(field.getValue(), depth + 1))
          .collect(Collectors.joining(",", "{", node.size() > MOST ? ",…}" : "}"));
    }
    if (node.isArray()) {
      return "[" + node.size() + (node.isEmpty() ? "" : " × " + draw(node.get(0), depth + 1)) + "]";
    }
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** What does not look like a name may be somebody's data. */
  private static String key(String key) {
    return KEY.matcher(key).matches() ? key : "?";
  }
}
