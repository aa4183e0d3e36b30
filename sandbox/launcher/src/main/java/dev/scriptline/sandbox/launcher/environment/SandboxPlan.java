package dev.scriptline.sandbox.launcher.environment;

import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where everything listens and what each service is started with. It stands in the folder's files,
 * so that whoever joins a running sandbox goes by the same plan.
 */
public record SandboxPlan(Ports ports, Map<Service, Map<String, String>> variables) {

  public SandboxPlan {
    variables = Map.copyOf(variables);
  }

  /** The plan of a sandbox of which nothing runs yet. */
  public static SandboxPlan fresh(SandboxSecrets secrets, Ports ports, Overrides overrides) {
    ServiceVariables usual = new ServiceVariables(ports, secrets);
    Map<Service, Map<String, String>> variables = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      variables.put(service, overrides.applyTo(service, usual.of(service)));
    }
    return new SandboxPlan(ports, variables);
  }

  /** The plan in the folder, changed for the parts that join. */
  public static SandboxPlan joined(
      SandboxFolder folder, SandboxSecrets secrets, Set<Part> parts, Overrides overrides) {
    Ports ports = joinedPorts(folder, parts, overrides);
    ServiceVariables usual = new ServiceVariables(ports, secrets);
    Map<Service, Map<String, String>> variables = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      Map<String, String> values = new TreeMap<>(usual.of(service));
      values.putAll(new EnvironmentFile(folder.environment(service)).read());
      values.put("SERVER_PORT", Integer.toString(ports.port(service.socket())));
      values.put("MANAGEMENT_PORT", Integer.toString(ports.port(service.management())));
      variables.put(
          service, parts.contains(service.part()) ? overrides.applyTo(service, values) : values);
    }
    return new SandboxPlan(ports, variables);
  }

  /** Where everything listens, as the folder's files have it. */
  public static Ports portsIn(SandboxFolder folder) {
    return Ports.of(new EnvironmentFile(folder.ports()).read());
  }

  /** Writes the plan into the folder's files. */
  public void writeTo(SandboxFolder folder) {
    new EnvironmentFile(folder.ports()).write(ports.variables());
    variables.forEach(
        (service, values) -> new EnvironmentFile(folder.environment(service)).write(values));
  }

  /** What a service is started with. */
  public Map<String, String> of(Service service) {
    return variables.getOrDefault(service, Map.of());
  }

  /** The same with some variables of a service changed. */
  public SandboxPlan with(Service service, Map<String, String> changed) {
    Map<String, String> values = new TreeMap<>(of(service));
    values.putAll(changed);
    Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
    all.putAll(variables);
    all.put(service, values);
    return new SandboxPlan(ports, all);
  }

  /**
   * Whether a service's database is in this sandbox, and not one that somebody put in its place.
   */
  public boolean usesOurDatabase(Service service) {
    return of(service)
        .getOrDefault("DATABASE_URL", "")
        .contains("127.0.0.1:%d/".formatted(ports.port(Socket.POSTGRES)));
  }

  private static Ports joinedPorts(SandboxFolder folder, Set<Part> parts, Overrides overrides) {
    Map<String, String> ports = new TreeMap<>(new EnvironmentFile(folder.ports()).read());
    Map<String, String> moved = overrides.ports();
    for (Socket socket : Socket.values()) {
      String value = moved.get(socket.variable());
      if (parts.contains(socket.part()) && value != null) {
        ports.put(socket.variable(), value);
      }
    }
    return Ports.of(ports);
  }
}
