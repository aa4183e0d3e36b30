package dev.scriptline.sandbox.launcher.environment;

import dev.scriptline.sandbox.infrastructure.SandboxKeys;
import dev.scriptline.sandbox.infrastructure.postgres.ServiceRoles;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was drawn once for this sandbox and outlives its restarts: keys and database passwords. */
public final class SandboxSecrets {

  private final SandboxKeys keys;
  private final Map<String, String> passwords;

  private SandboxSecrets(SandboxKeys keys, Map<String, String> passwords) {
    this.keys = keys;
    this.passwords = passwords;
  }

  /** The secrets kept in the folder, drawn where they are not there yet. */
  public static SandboxSecrets keptIn(SandboxFolder folder) {
    try {
      Files.createDirectories(folder.keys());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be made.".formatted(folder.keys()), e);
    }
    return new SandboxSecrets(
        SandboxKeys.keptIn(folder.keys().resolve("services.properties")),
        passwords(new EnvironmentFile(folder.keys().resolve("databases"))));
  }

  /** The roles of all services' databases. */
  public List<ServiceRoles> roles() {
    return Arrays.stream(Service.values()).map(this::roles).toList();
  }

  ServiceRoles roles(Service service) {
    return new ServiceRoles(
        service.database(),
        passwords.getOrDefault(ownerPassword(service), ""),
        passwords.getOrDefault(servicePassword(service), ""));
  }

  String key(String variable) {
    return keys.get(variable);
  }

  private static Map<String, String> passwords(EnvironmentFile file) {
    Map<String, String> kept = new TreeMap<>(file.read());
    if (kept.isEmpty()) {
      for (Service service : Service.values()) {
        ServiceRoles drawn = ServiceRoles.generated(service.database());
        kept.put(ownerPassword(service), drawn.ownerPassword());
        kept.put(servicePassword(service), drawn.servicePassword());
      }
      file.write(kept);
    }
    return kept;
  }

  private static String ownerPassword(Service service) {
    return service.prefix() + "DATABASE_OWNER_PASSWORD";
  }

  private static String servicePassword(Service service) {
    return service.prefix() + "DATABASE_PASSWORD";
  }
}
