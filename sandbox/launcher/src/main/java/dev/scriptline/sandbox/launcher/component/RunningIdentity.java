package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.identity.IdentityProvider;
import dev.scriptline.sandbox.identity.IdentitySettings;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The OpenID provider of this JVM. */
record RunningIdentity(IdentityProvider provider) implements RunningPart {

  static RunningIdentity start(Path home, Ports ports) {
    return new RunningIdentity(
        IdentityProvider.start(
            new IdentitySettings(
                ports.port(Socket.IDENTITY),
                home,
                List.of(ports.uri(Socket.API), ports.uri(Socket.HISTORY)))));
  }

  @Override
  public String address() {
    return provider.baseUri().toString();
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    provider.close();
  }
}
