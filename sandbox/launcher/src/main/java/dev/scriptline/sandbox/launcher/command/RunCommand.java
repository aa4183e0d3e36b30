package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.World;
import dev.scriptline.sandbox.launcher.WorldSettings;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./run}: starts the sandbox and stays until it is told to stop. */
@Command(
    name = "./run",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    sortOptions = false,
    header = "Starts PostgreSQL, Kafka, mail, identity, the platform and the four services.%n",
    subcommands = {
      DemoCommand.class,
      DoctorCommand.class,
      DriftCommand.class,
      SeedCommand.class,
      TokenCommand.class
    },
    footer = {
      "",
      "In its environment API_X, DISPATCH_X, INGEST_X and HISTORY_X override the variable X of"
          + " that",
      "service, as in DISPATCH_PLATFORM_SETTLE=PT2S ./run; plain X does where --only names one"
          + " service.",
      "SANDBOX_POSTGRES_PORT, _KAFKA_PORT, _SMTP_PORT, _IMAP_PORT, _SIMULATOR_PORT, _IDENTITY_PORT"
          + " and",
      "API_SERVER_PORT, API_MANAGEMENT_PORT and so on move ports; SANDBOX_FOLDER moves the data."
    })
final class RunCommand implements Callable<Integer> {

  @Option(names = "--fresh", description = "Forget the data of earlier starts first.")
  private boolean fresh;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "part",
      converter = PartConverter.class,
      description =
          "Start these parts alone, beside those that run: db, kafka, mail, identity, simulator,"
              + " api, dispatch, ingest, history.")
  private Set<Part> only = EnumSet.noneOf(Part.class);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() {
    Project project = Project.current();
    Screen screen = new Screen(spec.commandLine().getOut(), project);
    Set<Part> parts = only.isEmpty() ? Part.all() : only;
    WorldSettings settings =
        new WorldSettings(
            project.root(), project.sandbox().root(), parts, fresh, System.getenv(), screen);
    screen.starting(parts);
    try (World world = World.start(settings)) {
      if (only.isEmpty()) {
        new FirstSeed(screen).into(world.plan().ports());
      }
      screen.started(world.plan().ports(), parts);
      world.awaitEnd();
    }
    return spec.exitCodeOnExecutionException();
  }

  boolean isFresh() {
    return fresh;
  }

  /** Turns away options that the subcommand would pass over in silence. */
  void requireNone(String option, boolean given) {
    if (given) {
      throw new ParameterException(
          spec.commandLine(), option + " goes with ./run alone, not with a subcommand.");
    }
  }

  boolean namesParts() {
    return !only.isEmpty();
  }

  /** Reads the words of {@code --only}. */
  static final class PartConverter implements ITypeConverter<Part> {

    @Override
    public Part convert(String word) {
      try {
        return Part.named(word);
      } catch (CannotStartException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
