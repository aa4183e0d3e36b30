package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.environment.SandboxSecrets;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.nio.file.Path;
import java.util.Map;

/** Starts parts by a plan; each start returns when the part is ready. */
public record PartStarter(
    Path project, SandboxFolder folder, SandboxSecrets secrets, SandboxPlan plan) {

  /**
   * Starts a part.
   *
   * @throws dev.scriptline.sandbox.launcher.layout.CannotStartException with one sentence when it
   *     does not become ready
   */
  public RunningPart start(Part part) {
    return switch (part) {
      case DB -> RunningDatabase.start(folder.data(part), port(Socket.POSTGRES), secrets.roles());
      case KAFKA -> RunningBroker.start(folder.data(part), port(Socket.KAFKA));
      case MAIL -> RunningMail.start(plan.ports());
      case IDENTITY -> RunningIdentity.start(folder.data(part), plan.ports());
      case SIMULATOR -> RunningSimulator.start(folder.data(part), plan);
      case API -> service(Service.API);
      case DISPATCH -> service(Service.DISPATCH);
      case INGEST -> service(Service.INGEST);
      case HISTORY -> service(Service.HISTORY);
    };
  }

  /** One that starts a service with some variables changed. */
  public PartStarter with(Service service, Map<String, String> changed) {
    return new PartStarter(project, folder, secrets, plan.with(service, changed));
  }

  private RunningPart service(Service service) {
    return RunningService.start(service, ServiceJar.of(project, service), plan.of(service), folder);
  }

  private int port(Socket socket) {
    return plan.ports().port(socket);
  }
}
