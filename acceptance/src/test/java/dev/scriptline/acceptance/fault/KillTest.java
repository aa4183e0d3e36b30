package dev.scriptline.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills services (SIGKILL) where it hurts; the platform's ledger is the judge. */
@InTown
class KillTest {

  @ParameterizedTest
  @ValueSource(strings = {"api", "dispatch", "ingest", "history"})
  void aServiceKilledDuringASendLeavesOneIssue(String service, Town town) {
    Patient orla = town.clinic().writesAPrescription();
    CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> town.killAndRestart(service));
    UUID transmission = orla.sends();
    kill.join();
    orla.seesOneOf("issued", "signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    town.support().findsInTheTimelineOf(orla, "issued");
  }

  @Test
  void dispatchKilledAfterThePlatformActedFindsTheIssue(Town town) {
    town.platform().nextIssue("act-then-hang");
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !town.platform().issuesFor(transmission).isEmpty());
    town.killAndRestart("dispatch");
    town.support().findsInTheTimelineOf(orla, "issued");
    orla.seesOneOf("issued", "signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
  }

  @Test // only the platform could know, and it was never reached: a person decides, nothing is sent
  // again
  void dispatchKilledBeforeThePlatformsReceiptAsksForAHuman(Town town) {
    town.platform().nextIssue("hang");
    Patient orla = town.clinic().writesAPrescription();
    UUID transmission = orla.sends();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            town.support().seesDispatchOf(transmission).equals("SENDING")
                && town.platform().hasInterferedWith(transmission));
    town.killAndRestart("dispatch");
    orla.seesOneOf("needs-human");
    assertThat(orla.sees().get("words").asString()).containsIgnoringCase("being confirmed");
    assertThat(town.support().findsInTheTimelineOf(orla, "needs-human")).isNotEmpty();
    assertThat(town.platform().issuesFor(transmission)).isEmpty();
  }
}
