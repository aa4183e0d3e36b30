package dev.scriptline.sandbox.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.launcher.layout.Part;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class RunCommandTest {

  @Test
  void readsPartsByTheirWords() {
    Set<Part> only = parsed("--only=db,kafka,api").matchedOptionValue("--only", Set.of());

    assertThat(only).isEqualTo(EnumSet.of(Part.DB, Part.KAFKA, Part.API));
  }

  @Test
  void startsEverythingUnlessTold() {
    assertThat(parsed().hasMatchedOption("--only")).isFalse();
  }

  @Test
  void knowsItsSubcommands() {
    assertThat(parsed("demo").subcommand().commandSpec().name()).isEqualTo("demo");
    assertThat(parsed("seed", "--prescriptions=500").subcommand().commandSpec().name())
        .isEqualTo("seed");
    assertThat(parsed("doctor", "--region=NI").subcommand().matchedOptionValue("--region", ""))
        .isEqualTo("NI");
    assertThat(parsed("drift").subcommand().commandSpec().name()).isEqualTo("drift");
    assertThat(parsed("token", "anna").subcommand().matchedPositionalValue(0, ""))
        .isEqualTo("anna");
  }

  @Test
  void explainsAnUnknownPartInOneLine() {
    Outcome outcome = run("--only=db,postgres");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.told())
        .contains("\"postgres\" is no part of the sandbox", "simulator, api, dispatch")
        .hasLineCount(1);
  }

  @Test
  void explainsAMissingSignInInOneLine() {
    Outcome outcome = run("token");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.told()).contains("who").hasLineCount(1);
  }

  @Test // else the data that was to be forgotten is still there, and nobody has said so
  void turnsAwayOptionsThatASubcommandDoesNotHave() {
    assertThat(run("--fresh", "token", "anna").told()).contains("--fresh goes with ./run alone");
    assertThat(run("--fresh", "seed").told()).contains("--fresh goes with ./run alone");
    assertThat(run("--only=db", "demo").told()).contains("--only goes with ./run alone");
  }

  private static ParseResult parsed(String... arguments) {
    return Main.commandLine().parseArgs(arguments);
  }

  private static Outcome run(String... arguments) {
    StringWriter told = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(told));
    return new Outcome(command.execute(arguments), told.toString().strip());
  }

  private record Outcome(int exitCode, String told) {}
}
