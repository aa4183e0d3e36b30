package dev.scriptline.sandbox.platform.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields by their dotted path, strictly typed, and collects what is wrong with them. */
final class FieldCheck {

  private final JsonNode root;
  private final Map<String, List<String>> errors = new TreeMap<>();

  FieldCheck(JsonNode root) {
    this.root = root;
  }

  Map<String, List<String>> errors() {
    return errors;
  }

  String text(String path) {
    return text(path, Pattern.compile(".*", Pattern.DOTALL), "must be a string");
  }

  /** A required string of a form; empty, with an error noted, where it is not. */
  String text(String path, Pattern form, String otherwise) {
    JsonNode value = at(path);
    if (isAbsent(value)) {
      wrong(path, "field is required");
      return "";
    }
    if (!value.isString() || !form.matcher(value.stringValue()).matches()) {
      wrong(path, otherwise);
      return "";
    }
    return value.stringValue();
  }

  @Nullable String optionalText(String path) {
    return optionalText(path, Pattern.compile(".*", Pattern.DOTALL), "must be a string");
  }

  @Nullable String optionalText(String path, Pattern form, String otherwise) {
    return isAbsent(at(path)) ? null : text(path, form, otherwise);
  }

  long number(String path) {
    JsonNode value = at(path);
    if (isAbsent(value)) {
      wrong(path, "field is required");
    } else if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      wrong(path, "must be an integer");
    } else {
      return value.longValue();
    }
    return 0;
  }

  boolean flag(String path) {
    JsonNode value = at(path);
    if (!value.isBoolean()) {
      wrong(path, "field must be true or false");
      return false;
    }
    return value.booleanValue();
  }

  /** How many elements the list has; an error where it is none or empty. */
  int size(String path) {
    JsonNode list = at(path);
    if (!list.isArray() || list.isEmpty()) {
      wrong(path, "field is required");
      return 0;
    }
    return list.size();
  }

  void wrong(String path, String what) {
    errors.computeIfAbsent(path, _ -> new ArrayList<>()).add("The " + path + " " + what + ".");
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isString() && value.stringValue().isBlank();
  }

  private JsonNode at(String path) {
    JsonNode node = root;
    for (String step : path.split("\\.")) {
      node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }
}
