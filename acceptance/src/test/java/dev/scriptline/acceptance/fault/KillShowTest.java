package dev.scriptline.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./verify show journey}: every service killed at many moments of a prescription's way. */
@Tag("show")
@Tag("show-journey")
class KillShowTest {

  private static final int ROUNDS = 40;
  private static final int LATEST_KILL_MILLIS = 1_500;

  /**
   * What the platform does with the next issue; with the slow and the silent one a kill of dispatch
   * hits SENDING.
   */
  private static final List<String> MOODS = List.of("prompt", "slow", "hang");

  @Test
  void anyServiceMayDieAtAnyMoment(@TempDir Path data) {
    long seed = Long.getLong("seed", System.currentTimeMillis());
    Random random = new Random(seed);
    String[] services = {"api", "dispatch", "ingest", "history"};
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    try (Town town = Town.open(data)) {
      for (int round = 0; round < ROUNDS; round++) {
        String service = services[round % services.length];
        int moment = random.nextInt(LATEST_KILL_MILLIS);
        String mood = service.equals("dispatch") ? MOODS.get(round / 4 % MOODS.size()) : "prompt";
        String outcome = round(town, service, moment, mood);
        town.platform().behaves(); // where the kill came before the fault could strike
        outcomes.merge(service + " " + outcome, 1, Integer::sum);
        System.out.printf(
            "round %2d: %-8s killed at %4d ms, platform %-6s: %s%n",
            round, service, moment, mood, outcome);
      }
    }
    System.out.printf("seed %d: %s%n", seed, outcomes);
  }

  private static String round(Town town, String service, int moment, String mood) {
    Patient orla = town.clinic().writesAPrescription();
    if (!mood.equals("prompt")) {
      town.platform().nextIssue(mood);
    }
    CompletableFuture<Void> kill =
        CompletableFuture.runAsync(
            () -> town.killAndRestart(service),
            CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS));
    UUID transmission = orla.sends();
    kill.join();
    String status = orla.seesOneOf("issued", "signed", "needs-human");
    int issues = town.platform().issuesFor(transmission).size();
    if (status.equals("needs-human")) {
      assertThat(mood).as("only what never reached the platform").isEqualTo("hang");
      assertThat(issues).isZero();
      return "needs-human, nothing issued";
    }
    assertThat(issues).isEqualTo(1);
    String token = town.platform().issuesFor(transmission).getFirst();
    town.platform().pharmacy("print", token);
    town.platform().pharmacy("dispense", token);
    orla.seesOneOf("dispensed");
    town.support().findsInTheTimelineOf(orla, "dispensed");
    assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    return "dispensed, one issue";
  }
}
