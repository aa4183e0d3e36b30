package dev.scriptline.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A service that is told to stop (SIGTERM), as every upgrade tells it, finishes what is on its way
 * or leaves it for the next one.
 */
@InTown
@Tag("show")
@Tag("show-deploy")
class StopTest {

  private static final int PATIENTS = 24;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void dispatchStoppedUnderLoadLeavesNothingInDoubt(Town town) throws Exception {
    town.world().stop("dispatch");
    // Few at once, and time enough for a slow platform: nothing here may be in doubt for another
    // reason.
    town.world()
        .restart("dispatch", Map.of("DISPATCH_CONCURRENCY", "4", "PLATFORM_DEADLINE", "PT20S"));
    town.platform().issues("slow", 1);
    List<Patient> patients =
        IntStream.range(0, PATIENTS).mapToObj(_ -> town.clinic().writesAPrescription()).toList();
    List<UUID> transmissions = allSend(patients);
    await().atMost(PATIENCE).until(() -> issued(town, transmissions) >= 2);

    town.world().stop("dispatch");

    assertThat(issued(town, transmissions)).as("it was stopped in between").isLessThan(PATIENTS);
    town.platform().behaves();
    town.world().restart("dispatch");
    for (Patient patient : patients) {
      patient.seesOneOf("issued", "signed");
      assertThat(town.support().readsTheTimelineOf(patient))
          .doesNotContain("unconfirmed", "needs-human", "refused");
    }
    assertThat(transmissions)
        .allSatisfy(transmission -> assertThat(town.platform().issuesFor(transmission)).hasSize(1));
  }

  private static List<UUID> allSend(List<Patient> patients) throws Exception {
    try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<UUID>> sends =
          patients.stream().map(patient -> phones.submit(patient::sends)).toList();
      List<UUID> transmissions = new ArrayList<>();
      for (Future<UUID> send : sends) {
        transmissions.add(send.get());
      }
      return transmissions;
    }
  }

  private static long issued(Town town, List<UUID> transmissions) {
    return town.platform().issuesByTransmission().keySet().stream()
        .filter(transmissions::contains)
        .count();
  }
}
