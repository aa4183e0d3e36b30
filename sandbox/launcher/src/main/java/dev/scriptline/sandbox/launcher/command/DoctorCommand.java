package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.component.PartClaim;
import dev.scriptline.sandbox.launcher.doctor.Diagnosis;
import dev.scriptline.sandbox.launcher.doctor.Doctor;
import dev.scriptline.sandbox.launcher.doctor.DoctorAddresses;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./run doctor}: whether a prescription would find all it needs; exit code 0 if so. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Finds what a send would fail on, on which side, and who mends it.")
final class DoctorCommand implements Callable<Integer> {

  @Option(
      names = "--region",
      paramLabel = "region",
      description = "NI or IE; all regions where none is named.")
  private @Nullable String region;

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
    SandboxFolder folder = Project.current().sandbox();
    if (PartClaim.running(folder, Part.all()).isEmpty()) {
      throw new CannotStartException(
          "No sandbox runs in %s: ./run starts one.".formatted(folder.root()));
    }
    Diagnosis diagnosis = examine(SandboxPlan.portsIn(folder), Optional.ofNullable(region));
    diagnosis.print(spec.commandLine().getOut(), Ansi.AUTO);
    return diagnosis.isGreen() ? spec.exitCodeOnSuccess() : spec.exitCodeOnExecutionException();
  }

  /** The examination of the sandbox on these ports. */
  static Diagnosis examine(Ports ports, Optional<String> region) {
    DoctorAddresses addresses =
        new DoctorAddresses(
            ports.uri(Socket.API),
            ports.uri(Socket.DISPATCH),
            ports.uri(Socket.INGEST),
            ports.uri(Socket.SIMULATOR));
    return Doctor.examine(addresses, new SignIns(ports.uri(Socket.IDENTITY))::token, region);
  }
}
