package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.component.PartClaim;
import dev.scriptline.sandbox.launcher.component.PartStarter;
import dev.scriptline.sandbox.launcher.environment.Overrides;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.environment.SandboxSecrets;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Memory;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.util.EnumSet;
import java.util.Set;

/** What is settled before the first part starts; its parts are claimed by then. */
record Preparation(WorldSettings settings, SandboxFolder folder) {

  /**
   * Plans the start and writes the plan into the folder.
   *
   * @throws CannotStartException when something stands in the way
   */
  PartStarter prepare() {
    Set<Part> others = othersRunning();
    boolean joins = !others.isEmpty();
    if (settings.fresh()) {
      if (joins) {
        throw new CannotStartException(
            "--fresh forgets everything, but a sandbox runs in %s: stop it first."
                .formatted(folder.root()));
      }
      folder.forget();
    }
    SandboxSecrets secrets = SandboxSecrets.keptIn(folder);
    SandboxPlan plan = plan(secrets, joins);
    requireDatabase(plan, others);
    plan.ports().requireFree(settings.parts());
    Memory.ofThisMachine().requireFor(settings.parts());
    plan.writeTo(folder);
    return new PartStarter(settings.project(), folder, secrets, plan);
  }

  private SandboxPlan plan(SandboxSecrets secrets, boolean joins) {
    Overrides overrides = Overrides.of(settings.variables(), settings.parts());
    return joins
        ? SandboxPlan.joined(folder, secrets, settings.parts(), overrides)
        : SandboxPlan.fresh(secrets, Ports.of(overrides.ports()), overrides);
  }

  private void requireDatabase(SandboxPlan plan, Set<Part> others) {
    if (settings.parts().contains(Part.DB) || others.contains(Part.DB)) {
      return;
    }
    for (Service service : Service.values()) {
      if (settings.parts().contains(service.part()) && plan.usesOurDatabase(service)) {
        throw new CannotStartException(
            "%s needs PostgreSQL, which does not run in %s: start it too, as in --only=db,%s."
                .formatted(service.module(), folder.root(), service.part().word()));
      }
    }
  }

  private Set<Part> othersRunning() {
    Set<Part> others = EnumSet.copyOf(Part.all());
    others.removeAll(settings.parts());
    return PartClaim.running(folder, others);
  }
}
