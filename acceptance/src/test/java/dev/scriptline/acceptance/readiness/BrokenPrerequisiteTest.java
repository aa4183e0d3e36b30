package dev.scriptline.acceptance.readiness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Prerequisites;
import dev.scriptline.acceptance.world.Town;
import dev.scriptline.sandbox.launcher.doctor.Diagnosis;
import dev.scriptline.sandbox.launcher.doctor.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks one prerequisite after the other: the doctor names that one and no other, its side and who
 * mends it, before anything is sent.
 */
@InTown
class BrokenPrerequisiteTest {

  private static final String CLINIC = "clinic c11a1c00-0000-4000-8000-000000000994";
  private static final String SIGN_IN =
      "sign-in of prescriber d0c70500-0000-4000-8000-000000000001";
  private static final String PIN = "PIN of prescriber d0c70500-0000-4000-8000-000000000003";
  private static final Consumer<Prerequisites> STAND = Prerequisites::stand;

  /** One prerequisite, how it is broken and mended, and what the doctor is to say. */
  record Row(
      String what,
      String region,
      Consumer<Prerequisites> broken,
      Consumer<Prerequisites> mended,
      Expected expected) {

    @Override
    public String toString() {
      return what;
    }
  }

  record Expected(String name, String side, String mendedBy, String found) {}

  static Stream<Row> rows() {
    return Stream.of(platform(), clinics(), callbacks(), pharmacies(), mail()).flatMap(r -> r);
  }

  private static Stream<Row> platform() {
    return Stream.of(
        new Row(
            "OAuth client secret",
            "NI",
            world -> world.clientSecret("of somebody else"),
            Prerequisites::dispatchAsItShouldBe,
            new Expected("platform client", "ours", "operations", "does not take our client id")),
        new Row(
            "platform unreachable",
            "NI",
            world -> world.away("simulator"),
            world -> world.back("simulator"),
            new Expected("platform client", "platform", "platform", "cannot be reached")),
        new Row(
            "prescriber's password",
            "NI",
            world -> world.password("of last year"),
            STAND,
            new Expected(SIGN_IN, "ours", "clinic", "does not take the e-mail and password")),
        new Row(
            "prescriber's PIN",
            "NI",
            Prerequisites::newcomerWithoutPin,
            Prerequisites::newcomerWithPin,
            new Expected(PIN, "ours", "clinic", "neither sign-in nor PIN")));
  }

  private static Stream<Row> clinics() {
    return Stream.of(
        new Row(
            "clinic by the dashboard's number",
            "NI",
            world -> world.clinicNumber(201334, "201334"),
            STAND,
            new Expected(
                CLINIC,
                "ours",
                "operations",
                "201334 is the number the dashboard shows; the API's id of this clinic is 994.")),
        new Row(
            "clinic unknown",
            "NI",
            world -> world.clinicNumber(777, "200777"),
            STAND,
            new Expected(CLINIC, "ours", "operations", "lists no clinic 777")));
  }

  private static Stream<Row> callbacks() {
    return Stream.of(
        new Row(
            "webhook secret",
            "NI",
            Prerequisites::webhookSecretDiffers,
            Prerequisites::webhookSecretAgrees,
            new Expected("webhook secret", "ours", "operations", "signed with another secret")));
  }

  private static Stream<Row> pharmacies() {
    return Stream.of(
        new Row(
            "pharmacy's branch unknown",
            "NI",
            world -> world.branch("B-9999"),
            STAND,
            new Expected("contact of branch B-9999", "platform", "support", "no contact")),
        new Row(
            "pharmacy without a branch id",
            "NI",
            world -> world.branch(""),
            STAND,
            new Expected("pharmacies", "ours", "support", "Harbour Pharmacy")),
        new Row(
            "pharmacy's mailbox not allowed",
            "IE",
            world -> world.mailbox("quay.pharmacy@mail.example.com"),
            STAND,
            new Expected("mailboxes", "ours", "support", "Quay Pharmacy")),
        new Row(
            "prescriber's particulars",
            "IE",
            world -> world.irishPrescriberWithout("address"),
            STAND,
            new Expected("prescribers", "ours", "clinic", "Dr Sorcha Testperson")));
  }

  private static Stream<Row> mail() {
    return Stream.of(
        new Row(
            "mail server",
            "IE",
            world -> world.away("mail"),
            world -> world.back("mail"),
            new Expected("mail server", "ours", "operations", "No mail server answers")),
        new Row(
            "return mailbox",
            "IE",
            Prerequisites::returnMailboxAway,
            Prerequisites::dispatchAsItShouldBe,
            new Expected("return mailbox", "ours", "operations", "does not answer")));
  }

  @BeforeAll
  static void stand(Town town) {
    town.prerequisites().stand();
    assertThat(town.examined("NI").amiss()).isEmpty();
    assertThat(town.examined("IE").amiss()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isNamedAloneBeforeAnythingIsSent(Row row, Town town) {
    int issues = town.platform().issues();
    row.broken().accept(town.prerequisites());
    try {
      assertNamed(row.expected(), town.examined(row.region()));
    } finally {
      row.mended().accept(town.prerequisites());
    }
    assertThat(town.examined(row.region()).amiss()).as("after it was mended").isEmpty();
    assertThat(town.platform().issues()).isEqualTo(issues);
  }

  @Test // as somebody types it who was called at night
  void isNamedByTheCommandToo(Town town) throws IOException, InterruptedException {
    assertThat(doctor(town)).as("all green").isEqualTo(new Said(0, ""));
    town.prerequisites().clinicNumber(201334, "201334");
    try {
      assertThat(doctor(town))
          .isEqualTo(
              new Said(
                  1,
                  "1 of %d prerequisites is amiss: %s (operations)."
                      .formatted(town.examined("NI").findings().size(), CLINIC)));
    } finally {
      town.prerequisites().stand();
    }
  }

  private static void assertNamed(Expected expected, Diagnosis diagnosis) {
    assertThat(diagnosis.amiss())
        .as(diagnosis.sentence())
        // With the mail server its mailboxes are away, too.
        .filteredOn(finding ->
            !expected.name().equals("mail server") || !finding.name().equals("return mailbox"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo(expected.name());
          assertThat(finding.side()).isEqualTo(expected.side());
          assertThat(finding.mendedBy()).isEqualTo(expected.mendedBy());
          assertThat(finding.found()).contains(expected.found());
          assertThat(finding.remedy()).isNotBlank();
        });
    assertThat(diagnosis.findings()).filteredOn(Finding::ok).isNotEmpty();
  }

  /** How {@code ./run doctor} ended, and its last line where it found something. */
  private record Said(int exitCode, String sentence) {}

  private static Said doctor(Town town) throws IOException, InterruptedException {
    Path project = Path.of("..").toAbsolutePath().normalize();
    ProcessBuilder command =
        new ProcessBuilder(project.resolve("run").toString(), "doctor", "--region=NI")
            .redirectErrorStream(true);
    command.environment().put("SANDBOX_FOLDER", town.folder().toString());
    Process process = command.start();
    try {
      String told = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
      assertThat(told.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
      String last = told.strip().lines().reduce("", (_, line) -> line);
      return new Said(process.exitValue(), process.exitValue() == 0 ? "" : last);
    } finally {
      process.destroy();
    }
  }
}
