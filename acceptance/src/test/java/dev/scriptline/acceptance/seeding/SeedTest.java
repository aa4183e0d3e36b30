package dev.scriptline.acceptance.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import dev.scriptline.sandbox.launcher.seed.Cast;
import dev.scriptline.sandbox.platform.directory.Pharmacies;
import dev.scriptline.sandbox.platform.directory.Pharmacy;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./run seed}, as a tester types it to a sandbox that runs. */
@InTown
class SeedTest {

  private static final UUID HARBOUR_PHARMACY =
      UUID.fromString("fa4ac000-0000-4000-8000-000000000042");
  private static final Pattern SHOWN =
      Pattern.compile(" {2}(NI|IE) {2}([2-9A-Z]{10}) {2}prescription (\\S+) {2}patient (\\S+)");

  @BeforeAll
  static void once(Town town) {
    town.terminal().types("./run seed").expectSuccess();
  }

  @Test
  void addsPrescriptionsThatTheirPatientsCanSend(Town town) {
    String told = town.terminal().types("./run seed --prescriptions=4 --region=NI").expectSuccess();

    List<Patient> patients = shown(town, told);
    assertThat(patients)
        .hasSize(4)
        .allSatisfy(patient -> {
          assertThat(patient.sees().get("status").asString()).isEqualTo("approved");
          assertThat(patient.prescriptions()).hasSize(1);
        });
    for (Patient patient : patients) {
      UUID transmission = patient.sendsTo(HARBOUR_PHARMACY, "NI");
      patient.seesOneOf("signed");
      assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    }
  }

  @Test
  void mayBeRepeated(Town town) {
    List<String> annas = annas(town);
    String again = town.terminal().types("./run seed --prescriptions=2").expectSuccess();

    assertThat(annas).isNotEmpty();
    assertThat(annas(town)).as("Anna's are hers already").isEqualTo(annas);
    assertThat(again).contains("0 new prescriptions for them", "./run token patient:");
    assertThat(shown(town, again)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NI", "IE"})
  void bringsEveryPharmacyOfTheRegion(String region, Town town) {
    Patient anna = town.patient(Cast.ANNA, UUID.randomUUID());

    List<Pharmacy> pharmacies = Pharmacies.invented().in(region);
    assertThat(pharmacies)
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(pharmacy ->
            assertThat(anna.findsPharmacies(region, pharmacy.town() + " " + pharmacy.postcode()))
                .contains(pharmacy.id().toString()));
  }

  @Test
  void turnsAwayWhatItCannotMake(Town town) {
    assertThat(town.terminal().types("./run seed --prescriptions=-1").text())
        .contains("--prescriptions is a number of them")
        .hasLineCount(1);
    assertThat(town.terminal().types("./run seed --region=XX").exitCode()).isNotZero();
  }

  private static List<String> annas(Town town) {
    return town.patient(Cast.ANNA, UUID.randomUUID()).prescriptions();
  }

  private static List<Patient> shown(Town town, String told) {
    Matcher line = SHOWN.matcher(told);
    return line.results()
        .map(
            found -> town.patient(UUID.fromString(found.group(4)), UUID.fromString(found.group(3))))
        .toList();
  }
}
