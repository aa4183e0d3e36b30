package dev.scriptline.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole ways of a prescription through the real processes; the platform's ledger is the judge. */
@InTown
class JourneyTest {

  private static final UUID HARBOUR_PHARMACY =
      UUID.fromString("c0ffee00-0000-4000-8000-000000000042");

  @Test
  void onePrescriptionComesBackDispensed(Town town) {
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    orla.seesOneOf("signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    String token = town.platform().issuesFor(transmission).getFirst();
    town.platform().pharmacy("print", token);
    orla.seesOneOf("printed");
    town.platform().pharmacy("dispense", token);
    orla.seesOneOf("dispensed");
    town.support().findsInTheTimelineOf(orla, "dispensed");
    assertThat(town.support().readsTheTimelineOf(orla))
        .containsExactly("approved", "requested", "issued", "signed", "printed", "dispensed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
  }

  @Test
  void theSameSendTwiceIsOneIssue(Town town) {
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    assertThat(orla.sends()).isEqualTo(transmission);
    orla.seesOneOf("signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    assertThat(orla.triesToSend(HARBOUR_PHARMACY, "NI", Map.of("Idempotency-Key", "another")))
        .isEqualTo("409 already-sent");
  }

  @Test
  void badRequestsAreProblemsWithCodes(Town town) {
    Patient orla = town.clinic().writesAPrescription();
    Map<String, String> key = Map.of("Idempotency-Key", "k1");
    assertThat(orla.triesToSend(UUID.randomUUID(), "NI", key)).isEqualTo("422 unknown-pharmacy");
    assertThat(orla.triesToSend(HARBOUR_PHARMACY, "ZZ", key)).isEqualTo("422 unknown-region");
    assertThat(orla.triesToSend(HARBOUR_PHARMACY, "NI", Map.of()))
        .isEqualTo("400 idempotency-key-missing");
    assertThat(orla.seenByAnother()).isEqualTo("404 prescription-not-found");
    assertThat(orla.sees().get("status").asString()).isEqualTo("approved");
  }

  @Test // the classic: the dashboard's number where the API wants its own
  void aWrongClinicNumberHoldsThePrescriptionsUntilItIsMended(Town town) {
    town.clinic().clinicAtThePlatform(201334);
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission;
    try {
      transmission = orla.sends();
      orla.seesOneOf("deferred");
      assertThat(orla.sees().at("/problems/0/code").asString()).isEqualTo("clinic-not-authorised");
      assertThat(town.support().findsInTheTimelineOf(orla, "deferred"))
          .isEqualTo("clinic-not-authorised");
      assertThat(town.platform().issuesFor(transmission)).isEmpty();
    } finally {
      town.clinic().clinicAtThePlatform(994);
    }
    orla.seesOneOf("issued", "signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
  }

  @Test // cut the answer, not the request
  void aCutAnswerIsFoundOutAndNotSentAgain(Town town) {
    town.platform().nextIssue("act-then-reset");
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    orla.seesOneOf("issued", "signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
  }

  @Test
  void aForgedCallbackIsTurnedAwayAndChangesNothing(Town town) {
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    orla.seesOneOf("signed");
    String token = town.platform().issuesFor(transmission).getFirst();
    assertThat(town.claimsToBeThePlatform(token, "dispensed")).isEqualTo("401 signature-wrong");
    town.platform().pharmacy("print", token);
    orla.seesOneOf("printed");
    assertThat(town.support().readsTheTimelineOf(orla)).doesNotContain("dispensed");
  }
}
