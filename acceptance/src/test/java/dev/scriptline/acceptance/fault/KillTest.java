package dev.scriptline.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills services (SIGKILL) where it hurts; the platform's ledger is the judge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

  private Town town;

  @BeforeAll
  void open(@TempDir Path data) {
    town = Town.open(data);
  }

  @AfterAll
  void close() {
    if (town != null) {
      town.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "dispatch", "ingest", "history"})
  void aServiceKilledDuringASendLeavesOneIssue(String service) {
    Patient orla = town.clinic().writesAPrescription();
    CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> town.killAndRestart(service));
    UUID transmission = orla.sends();
    kill.join();
    orla.seesOneOf("issued", "signed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    town.support().findsInTheTimelineOf(orla, "issued");
  }

  @Test
  void dispatchKilledAfterThePlatformActedFindsTheIssue() {
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
  void dispatchKilledBeforeThePlatformsReceiptAsksForAHuman() {
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
