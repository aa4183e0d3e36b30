package dev.scriptline.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import dev.scriptline.sandbox.launcher.drift.Difference;
import dev.scriptline.sandbox.launcher.drift.Drift;
import dev.scriptline.sandbox.launcher.drift.DriftAddresses;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code ./run drift} sees what nobody told us. */
@InTown
class DriftTest {

  @Test
  void seesACallbackThatNeverCame(Town town) {
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    orla.seesOneOf("signed");
    String token = town.platform().issuesFor(transmission).getFirst();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(differences(town, orla)).isEmpty());

    town.platform().forgetsTheNextCallback();
    town.platform().pharmacy("print", token);

    assertThat(differences(town, orla))
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.topic()).isEqualTo("signed");
          assertThat(difference.who()).isEqualTo("the platform");
          assertThat(difference.says()).isEqualTo("printed");
        });

    town.platform().pharmacy("dispense", token);
    orla.seesOneOf("dispensed");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(differences(town, orla)).isEmpty());
  }

  private static List<Difference> differences(Town town, Patient patient) {
    DriftAddresses addresses =
        new DriftAddresses(
            town.world().baseUri("api"),
            town.world().baseUri("history"),
            town.world().simulator(),
            town.world().kafka());
    return new Drift(addresses, () -> town.world().token("sam"))
        .compare().differences().stream()
            .filter(difference -> patient.prescription().equals(difference.prescriptionId()))
            .toList();
  }
}
