package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.World;
import dev.scriptline.sandbox.launcher.WorldSettings;
import dev.scriptline.sandbox.launcher.component.PartClaim;
import dev.scriptline.sandbox.launcher.demo.Demo;
import dev.scriptline.sandbox.launcher.demo.DemoAddresses;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.doctor.Diagnosis;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ./run demo}: plays the demo in the sandbox that runs, else in one of its own. The doctor
 * comes first: what would fail is told before it does.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Takes a prescription of each region to its pharmacy and shows each step.")
final class DemoCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RunCommand run;

  @Override
  public Integer call() {
    run.requireNone("--only", run.namesParts());
    Project project = Project.current();
    SandboxFolder folder = project.sandbox();
    Screen screen = new Screen(out(), project);
    Set<Part> running = PartClaim.running(folder, Part.all());
    if (!running.isEmpty()) {
      run.requireNone("--fresh, while a sandbox runs,", run.isFresh());
      requireAll(running);
      play(SandboxPlan.portsIn(folder), screen);
      return spec.exitCodeOnSuccess();
    }
    screen.starting(Part.all());
    try (World world =
        World.start(
            new WorldSettings(
                project.root(),
                folder.root(),
                Part.all(),
                run.isFresh(),
                System.getenv(),
                screen))) {
      play(world.plan().ports(), screen);
    }
    return spec.exitCodeOnSuccess();
  }

  private void play(Ports ports, Screen screen) {
    new FirstSeed(screen).into(ports);
    requireGreen(DoctorCommand.examine(ports, Optional.empty()));
    DemoAddresses addresses =
        new DemoAddresses(
            ports.uri(Socket.API),
            ports.uri(Socket.DISPATCH),
            ports.uri(Socket.HISTORY),
            ports.uri(Socket.SIMULATOR),
            ports.port(Socket.IMAP));
    SignIns signIns = new SignIns(ports.uri(Socket.IDENTITY));
    Demo.play(addresses, signIns::token, new Narrator(out(), Ansi.AUTO));
  }

  private void requireGreen(Diagnosis diagnosis) {
    out().println();
    diagnosis.print(out(), Ansi.AUTO);
    if (!diagnosis.isGreen()) {
      throw new CannotStartException("The demo does not begin. " + diagnosis.sentence());
    }
  }

  private static void requireAll(Set<Part> running) {
    Set<Part> missing = EnumSet.complementOf(EnumSet.copyOf(running));
    if (!missing.isEmpty()) {
      throw new CannotStartException(
          "The sandbox that runs lacks %s: ./run --only=%s starts it."
              .formatted(
                  missing.stream().map(Part::title).collect(Collectors.joining(", ")),
                  missing.stream().map(Part::word).collect(Collectors.joining(","))));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
