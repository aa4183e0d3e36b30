package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code ./run} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.intoFile();
    int exitCode = commandLine().execute(arguments);
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return new CommandLine(new RunCommand())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Main::explain)
        .setExecutionExceptionHandler(Main::explain);
  }

  // Mistakes in the arguments.
  private static int explain(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println(mistake.getMessage() + " (./run --help tells what there is)");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  // What stood in the way; the parts of the sandbox put it into one sentence.
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    switch (failure) {
      case CannotStartException _, StepFailedException _, IllegalStateException _ ->
          command.getErr().println(failure.getMessage());
      default -> failure.printStackTrace(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
