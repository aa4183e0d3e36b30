package dev.scriptline.edge.setting;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.PropertyResolver;

/**
 * A variable of the environment: what it should be in words, what it must look like, and whether it
 * may be absent.
 */
record Variable(String name, String means, Pattern matches, boolean optional) {

  static final String PREFIX = "scriptline.variables.";

  /** Reads the declaration {@code scriptline.variables.<name>.means|matches|optional}. */
  static Variable declared(String name, PropertyResolver environment) {
    String declaration = PREFIX + name;
    return new Variable(
        name,
        environment.getRequiredProperty(declaration + ".means"),
        Pattern.compile(environment.getProperty(declaration + ".matches", ".+"), Pattern.DOTALL),
        environment.getProperty(declaration + ".optional", Boolean.class, false));
  }

  /** A sentence without the value, which may be a secret; empty when nothing is wrong. */
  Optional<String> fault(PropertyResolver environment) {
    String value = environment.getProperty(name, "");
    if (value.isBlank()) {
      return optional
          ? Optional.empty()
          : Optional.of("%s is missing: it should be %s.".formatted(name, means));
    }
    return matches.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("%s is malformed: it should be %s.".formatted(name, means));
  }
}
