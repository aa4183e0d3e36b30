package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.seed.BaseWorld;
import dev.scriptline.sandbox.launcher.seed.Prescribed;
import dev.scriptline.sandbox.launcher.seed.Region;
import dev.scriptline.sandbox.launcher.seed.Seeding;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./run seed}: people, pharmacies and fresh prescriptions for the sandbox that runs. */
@Command(
    name = "seed",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description =
        "Fills the running sandbox: people and pharmacies of both regions, as they come with it, and"
            + " fresh approved prescriptions, each for a new patient.")
final class SeedCommand implements Callable<Integer> {

  private static final int SHOWN = 4;
  private static final int PROGRESS_LINES = 5;

  @Option(
      names = "--prescriptions",
      paramLabel = "n",
      description = "How many fresh prescriptions; none unless said.")
  private int prescriptions;

  @Option(
      names = "--region",
      paramLabel = "region",
      description = "Prescriptions for this region alone: ${COMPLETION-CANDIDATES}.")
  private @Nullable Region region;

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
    if (prescriptions < 0) {
      throw new ParameterException(spec.commandLine(), "--prescriptions is a number of them.");
    }
    long begun = System.nanoTime();
    try (Seeding seeding = FirstSeed.seedingOf(SandboxPlan.portsIn(Project.current().sandbox()))) {
      BaseWorld base = seeding.base();
      done(base.words(), begun);
      List<Region> regions = region == null ? List.of(Region.values()) : List.of(region);
      List<Prescribed> fresh = seeding.prescriptions(prescriptions, regions, progress());
      summary(fresh.isEmpty() ? base.prescriptions() : fresh, fresh.size(), begun);
    }
    return spec.exitCodeOnSuccess();
  }

  private IntConsumer progress() {
    int each = Math.max(1, prescriptions / PROGRESS_LINES);
    return count -> {
      if (count % each == 0 && count < prescriptions) {
        line("  @|faint … %d of %d prescriptions|@".formatted(count, prescriptions));
      }
    };
  }

  private void summary(List<Prescribed> some, int fresh, long begun) {
    if (fresh > 0) {
      done("%d fresh prescriptions, each for a new patient".formatted(fresh), begun);
    }
    if (some.isEmpty()) {
      return;
    }
    line("");
    line("Some of them:");
    some.stream()
        .limit(SHOWN)
        .forEach(one ->
            line(
                "  %s  %s  prescription %s  patient %s"
                    .formatted(one.region(), one.number(), one.id(), one.patient())));
    line("");
    line("Next: @|bold ./run token patient:%s|@".formatted(some.getFirst().patient()));
    line("prints the bearer token that may send the first one.");
  }

  private void done(String what, long begun) {
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    line(String.format(Locale.ROOT, "  @|green ✓|@ %s  @|faint %.1f s|@", what, seconds));
  }

  private void line(String markup) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Ansi.AUTO.string(markup));
    out.flush();
  }
}
