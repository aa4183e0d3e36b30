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

  @Test // killed before the final dot: nothing has arrived, and nothing is mailed unasked
  void dispatchKilledBeforeTheFinalDotAsksForAHuman(Town town) {
    String mailbox = mailboxOf("stalls", town);
    Patient colm = town.clinic().writesAnIrishPrescription();
    UUID transmission = colm.sendsByMail();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> town.support().seesDispatchOf(transmission).equals("SENDING"));
    town.killAndRestart("dispatch");
    colm.seesOneOf("needs-human");
    assertThat(colm.sees().get("words").asString()).containsIgnoringCase("being confirmed");
    assertThat(town.mail().in(mailbox)).isEmpty();
  }

  @Test // killed after it: the mail is there once, and the pharmacy's word settles what nobody knew
  void dispatchKilledAfterTheFinalDotMailsOnce(Town town) {
    String mailbox = mailboxOf("lingers", town);
    Patient colm = town.clinic().writesAnIrishPrescription();
    colm.sendsByMail();
    await().atMost(Duration.ofSeconds(60)).until(() -> !town.mail().in(mailbox).isEmpty());
    town.killAndRestart("dispatch");
    colm.seesOneOf("needs-human");
    assertThat(town.pressesTheButtonOf(town.mail().in(mailbox).getFirst())).isEqualTo(200);
    colm.seesOneOf("acknowledged");
    assertThat(town.support().findsInTheTimelineOf(colm, "emailed")).isEmpty();
    assertThat(town.mail().in(mailbox)).hasSize(1);
  }

  private static String mailboxOf(String behaviour, Town town) {
    town.prerequisites().stand();
    String mailbox = "%s.%s@securemail.example.org".formatted(behaviour, UUID.randomUUID());
    town.prerequisites().mailbox(mailbox);
    return mailbox;
  }
}
