package dev.scriptline.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled house to its rules, and each rule to a fixture that breaks it. */
class ArchitectureTest {

  private static final List<String> MODULES =
      List.of(
          "prescription-events",
          "messaging",
          "edge",
          "prescription-api",
          "dispatch-service",
          "webhook-ingest",
          "status-history-service",
          "sandbox/infrastructure",
          "sandbox/identity",
          "sandbox/platform",
          "sandbox/launcher");

  private static final HouseRules HOUSE = new HouseRules("dev.scriptline");
  private static final HouseRules FIXTURE = new HouseRules("dev.scriptline.acceptance.violation");

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter().importPaths(MODULES.stream().map(ArchitectureTest::classes).toList());
  private static final JavaClasses FIXTURE_CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> new ImportOption.OnlyIncludeTests().includes(location))
          .importPackages("dev.scriptline.acceptance.violation");

  /** A rule with its name, to be read in the report. */
  record Rule(String name, ArchRule inTheHouse, ArchRule inTheFixture) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "no service knows another",
            HOUSE.noServiceKnowsAnother(),
            FIXTURE.noServiceKnowsAnother()),
        new Rule(
            "the sandbox knows no service and none of their libraries",
            HOUSE.sandboxKnowsNoServiceAndNoneOfTheirLibraries(),
            FIXTURE.sandboxKnowsNoServiceAndNoneOfTheirLibraries()),
        new Rule(
            "libraries know no service and no sandbox",
            HOUSE.librariesKnowNoServiceAndNoSandbox(),
            FIXTURE.librariesKnowNoServiceAndNoSandbox()),
        new Rule(
            "prescription-events has no Spring",
            HOUSE.eventsHaveNoSpring(),
            FIXTURE.eventsHaveNoSpring()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheHouse(Rule rule) {
    rule.inTheHouse().check(HOUSE_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsTheViolationInTheFixture(Rule rule) {
    // The fixture has no class for every room, only one that breaks the rule.
    ArchRule fixture = rule.inTheFixture().allowEmptyShould(true);
    assertThat(fixture.evaluate(FIXTURE_CLASSES).hasViolation()).isTrue();
  }

  @Test
  void marksEveryPackageForNullAway() {
    assertThat(HOUSE.unmarkedPackages(HOUSE_CLASSES)).isEmpty();
    assertThat(FIXTURE.unmarkedPackages(FIXTURE_CLASSES))
        .contains("dev.scriptline.acceptance.violation.unmarked");
  }

  private static Path classes(String module) {
    Path compiled = Path.of("..").resolve(module).resolve("target/classes");
    if (!Files.isDirectory(compiled)) {
      throw new IllegalStateException(module + " is not compiled: build from the root");
    }
    return compiled;
  }
}
