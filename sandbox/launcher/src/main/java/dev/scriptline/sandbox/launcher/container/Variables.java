package dev.scriptline.sandbox.launcher.container;

import dev.scriptline.sandbox.infrastructure.postgres.ServiceRoles;
import dev.scriptline.sandbox.launcher.environment.EnvironmentFile;
import dev.scriptline.sandbox.launcher.environment.SandboxSecrets;
import dev.scriptline.sandbox.launcher.environment.ServiceVariables;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The services' variables of a sandbox in containers. Secrets are drawn there, once. */
public final class Variables {

  private static final Pattern SECRET = Pattern.compile(".*_(KEY|KEYS|PASSWORD|SECRET|SECRETS)");

  private final SandboxSecrets secrets;
  private final ServiceVariables variables;

  private Variables(SandboxSecrets secrets, ServiceVariables variables) {
    this.secrets = secrets;
    this.variables = variables;
  }

  /** The variables of the sandbox whose secrets lie in a folder, or are drawn and put there. */
  public static Variables drawnIn(Path data, Ports ports) {
    SandboxSecrets secrets = SandboxSecrets.keptIn(new SandboxFolder(data));
    return new Variables(secrets, new ServiceVariables(ports, secrets));
  }

  /** Writes each service's secrets into a folder of its name, a file a variable. */
  public void writeSecrets(Path settings) {
    for (Service service : Service.values()) {
      Path folder = settings.resolve(service.module());
      variables
          .of(service)
          .forEach((name, value) -> {
            if (SECRET.matcher(name).matches()) {
              write(folder, name, value);
            }
          });
    }
  }

  /** Writes all of each service's variables into a file of its name, to be sourced. */
  public void writeAll(Path folder) {
    for (Service service : Service.values()) {
      Map<String, String> all = variables.of(service);
      new EnvironmentFile(folder.resolve(service.module())).write(all);
    }
  }

  List<ServiceRoles> roles() {
    return secrets.roles();
  }

  private static void write(Path folder, String name, String value) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), value);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(folder.resolve(name)), e);
    }
  }
}
