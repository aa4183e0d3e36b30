package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.platform.PlatformSimulator;
import dev.scriptline.sandbox.platform.SimulatorSettings;
import java.nio.file.Path;
import java.util.Optional;

/** The other company's platform, played in this JVM. */
record RunningSimulator(PlatformSimulator simulator) implements RunningPart {

  private static final String WEBHOOK_SECRET = "whsec-sandbox-0123456789abcdef";

  static RunningSimulator start(Path home, SandboxPlan plan) {
    return new RunningSimulator(
        PlatformSimulator.start(
            SimulatorSettings.in(home)
                .withPort(plan.ports().port(Socket.SIMULATOR))
                .withSmtp("127.0.0.1", plan.ports().port(Socket.SMTP))
                .withWebhook(
                    plan.ports().uri(Socket.INGEST).resolve("/webhooks/platform"),
                    WEBHOOK_SECRET)));
  }

  @Override
  public String address() {
    return simulator.baseUrl() + " (portal at /portal)";
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    simulator.close();
  }
}
