package dev.scriptline.edge.setting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The variables that the shared defaults and the service declare, and which setting each one feeds.
 */
final class Variables {

  private static final Pattern DECLARATION =
      Pattern.compile(Pattern.quote(Variable.PREFIX) + "([A-Z0-9_]+)\\.means");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

  private final ConfigurableEnvironment environment;

  Variables(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  List<Variable> declared() {
    Set<String> names = new LinkedHashSet<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String property : enumerable.getPropertyNames()) {
          Matcher declaration = DECLARATION.matcher(property);
          if (declaration.matches()) {
            names.add(declaration.group(1));
          }
        }
      }
    }
    return names.stream().map(name -> Variable.declared(name, environment)).toList();
  }

  Optional<Variable> declared(String name) {
    return declared().stream().filter(variable -> variable.name().equals(name)).findFirst();
  }

  /** The first variable that the winning, still unresolved value of the property refers to. */
  Optional<String> feeding(String property) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source.getName().equals("configurationProperties")) {
        continue;
      }
      Object value = source.getProperty(property);
      if (value != null) {
        Matcher reference = REFERENCE.matcher(value.toString());
        return reference.find() ? Optional.of(reference.group(1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The variables that feed any setting under the prefix. */
  Set<String> feedingUnder(String prefix) {
    Set<String> variables = new TreeSet<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String property : enumerable.getPropertyNames()) {
          if (property.startsWith(prefix + ".")) {
            feeding(property).ifPresent(variables::add);
          }
        }
      }
    }
    return variables;
  }
}
