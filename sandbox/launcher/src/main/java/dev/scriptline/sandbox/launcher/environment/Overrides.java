package dev.scriptline.sandbox.launcher.environment;

import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the environment of {@code ./run} changes in the services' variables: {@code API_X} is {@code
 * X} for prescription-api. Where {@code --only} names a single service, its variables also count
 * without the prefix.
 */
public final class Overrides {

  private final Map<String, String> variables;
  private final Optional<Service> single;

  private Overrides(Map<String, String> variables, Optional<Service> single) {
    this.variables = Map.copyOf(variables);
    this.single = single;
  }

  /**
   * The overrides of a start.
   *
   * @param variables the environment of {@code ./run}
   * @param only the parts it starts
   */
  public static Overrides of(Map<String, String> variables, Set<Part> only) {
    Optional<Service> single =
        only.size() == 1 ? Service.of(only.iterator().next()) : Optional.empty();
    return new Overrides(variables, single);
  }

  /** The variables that move ports, all under their name in the environment of {@code ./run}. */
  public Map<String, String> ports() {
    Map<String, String> ports = new TreeMap<>(variables);
    single.ifPresent(service -> {
      moveUnlessPrefixed(service, "SERVER_PORT", ports);
      moveUnlessPrefixed(service, "MANAGEMENT_PORT", ports);
    });
    return ports;
  }

  /** A service's variables with what is overridden replaced, and what is new added. */
  public Map<String, String> applyTo(Service service, Map<String, String> usual) {
    Map<String, String> result = new TreeMap<>(usual);
    if (single.filter(service::equals).isPresent()) {
      usual.keySet().stream()
          .filter(variables::containsKey)
          .forEach(name -> result.put(name, variables.getOrDefault(name, "")));
    }
    variables.forEach((name, value) -> {
      if (name.length() > service.prefix().length() && name.startsWith(service.prefix())) {
        result.put(nameWithin(service, name, usual), value);
      }
    });
    return result;
  }

  // DISPATCH_CONCURRENCY is a variable of its own, not CONCURRENCY of dispatch-service.
  private static String nameWithin(Service service, String name, Map<String, String> usual) {
    return usual.containsKey(name) ? name : name.substring(service.prefix().length());
  }

  private static void moveUnlessPrefixed(Service service, String name, Map<String, String> ports) {
    String value = ports.get(name);
    if (value != null) {
      ports.putIfAbsent(service.prefix() + name, value);
    }
  }
}
