package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.drift.Difference;
import dev.scriptline.sandbox.launcher.drift.Drift;
import dev.scriptline.sandbox.launcher.drift.Drift.Comparison;
import dev.scriptline.sandbox.launcher.drift.DriftAddresses;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./run drift}: whether all who know a prescription know the same of it. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Compares events, history, app and platform of the running sandbox.")
final class DriftCommand implements Callable<Integer> {

  private static final int LOOKS = 4;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final int DIFFERS = 1;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RunCommand run;

  @Override
  public Integer call() {
    run.requireNone("--only", run.namesParts());
    run.requireNone("--fresh", run.isFresh());
    Comparison comparison = settled(drift(SandboxPlan.portsIn(Project.current().sandbox())));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Compared %d prescriptions.%n", comparison.prescriptions());
    if (comparison.unreadable() > 0) {
      out.printf("%d records of status.v1 cannot be read.%n", comparison.unreadable());
    }
    comparison.differences().stream().map(Difference::line).forEach(out::println);
    if (comparison.differences().isEmpty()) {
      out.println("All agree.");
      return spec.exitCodeOnSuccess();
    }
    out.printf("%d differences.%n", comparison.differences().size());
    return DIFFERS;
  }

  private static Drift drift(Ports ports) {
    SignIns signIns = new SignIns(ports.uri(Socket.IDENTITY));
    return new Drift(
        new DriftAddresses(
            ports.uri(Socket.API),
            ports.uri(Socket.HISTORY),
            ports.uri(Socket.SIMULATOR),
            "127.0.0.1:" + ports.port(Socket.KAFKA)),
        () -> signIns.token("sam"));
  }

  /** Only what differs every time: events are on their way for moments. */
  private static Comparison settled(Drift drift) {
    Comparison latest = drift.compare();
    Set<Difference> lasting = new LinkedHashSet<>(latest.differences());
    for (int look = 1; look < LOOKS && !lasting.isEmpty(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      latest = drift.compare();
      lasting.retainAll(latest.differences());
    }
    return new Comparison(latest.prescriptions(), latest.unreadable(), lasting);
  }
}
