package dev.scriptline.edge.problem;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException.Reference;

/** JSON pointers (RFC 6901) to places in a request's body. */
final class Pointer {

  /** A member's name can come from the caller: only what could be a field of ours is repeated. */
  private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

  private Pointer() {}

  /** Ends early where a name is no field name: the pointer then names what holds it. */
  static String to(List<Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (Reference step : path) {
      String name = step.getPropertyName();
      if (name == null) {
        pointer.append('/').append(step.getIndex());
      } else if (FIELD_NAME.matcher(name).matches()) {
        pointer.append('/').append(name);
      } else {
        break;
      }
    }
    return pointer.toString();
  }

  /** From the form that bean validation uses: {@code items[0].quantity}. */
  static String to(String propertyPath) {
    StringBuilder pointer = new StringBuilder();
    for (String step : propertyPath.split("[\\[\\].]+")) {
      if (!FIELD_NAME.matcher(step).matches() && !INDEX.matcher(step).matches()) {
        break;
      }
      pointer.append('/').append(step);
    }
    return pointer.toString();
  }
}
