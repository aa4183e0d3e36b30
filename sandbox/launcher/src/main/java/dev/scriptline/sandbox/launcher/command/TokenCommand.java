package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./run token}: a bearer token of the sandbox that runs, alone on the standard output. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Prints a bearer token of the running sandbox.")
final class TokenCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "who",
      description = "anna, sean (patients), sam (support), olga (operations), intake, patient:<id>")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String who;

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
    String token = new SignIns(SandboxPlan.portsIn(folder).uri(Socket.IDENTITY)).token(who);
    spec.commandLine().getOut().println(token);
    return spec.exitCodeOnSuccess();
  }
}
