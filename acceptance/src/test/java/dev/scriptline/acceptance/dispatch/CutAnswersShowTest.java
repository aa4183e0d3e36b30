package dev.scriptline.acceptance.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./verify show dispatch}: the platform does its work and cuts its answers, or does nothing
 * and keeps silent. What the ledger holds is what was issued; the desk is asked what became of it.
 */
@Tag("show")
@Tag("show-dispatch")
class CutAnswersShowTest {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int MANY = Integer.getInteger("prescriptions", 2_000);

  private final long begun = System.nanoTime();

  /** Answered badly, 10 % each. */
  private static void cutsAnswers(Town town) {
    town.platform().issues("act-then-hang", 0.1);
    town.platform().issues("act-then-reset", 0.1);
    town.platform().issues("act-then-500", 0.1);
  }

  @Test // (a) and (c)
  void whatWasIssuedIsFoundAgain(@TempDir Path data) throws Exception {
    try (Town town = seeded(data)) {
      cutsAnswers(town);
      Set<UUID> sent = Crowd.of(town, MANY).send();
      awaitSettled(town, sent);
      onceEach(town, sent);
      assertThat(town.support().seesAtTheDesk("NEEDS_HUMAN")).isEmpty();
      say("%,d sent, 30 %% of the answers cut: %,d issued, all settled by themselves", sent, sent);

      town.platform().behaves();
      town.platform().issues("act-then-reset", 1);
      Set<UUID> unlucky = Crowd.of(town, MANY / 2).send();
      awaitSettled(town, unlucky);
      onceEach(town, unlucky);
      say("%,d sent, every answer cut: %,d issued", unlucky, unlucky);
    }
  }

  @Test // (a) without look-up, and without a callback that could tell
  void whatNobodyCanKnowWaitsForAPerson(@TempDir Path data) throws Exception {
    try (Town town = seeded(data)) {
      town.world().stop("dispatch");
      town.world().restart("dispatch", Map.of("PLATFORM_LOOKUP", "false"));
      town.platform().is(Map.of("lookup", false));
      town.platform().allCallbacks("drop");
      cutsAnswers(town);
      Set<UUID> sent = Crowd.of(town, MANY).send();
      awaitSettled(town, sent);

      Set<UUID> cut = new HashSet<>(town.platform().metOnIssue("act-then-hang"));
      cut.addAll(town.platform().metOnIssue("act-then-reset"));
      cut.addAll(town.platform().metOnIssue("act-then-500"));
      assertThat(town.support().seesAtTheDesk("NEEDS_HUMAN"))
          .containsExactlyInAnyOrderElementsOf(cut);
      onceEach(town, sent);
      say("without look-up: %,d sent, %,d wait for a person, as many as were cut", sent, cut);
    }
  }

  @Test // (b): where a reference is used once, it is safe to send again
  void whatDidNotHappenIsSentAgainWhereAReferenceIsUsedOnce(@TempDir Path data) throws Exception {
    try (Town town = seeded(data)) {
      town.world().stop("dispatch");
      town.world().restart("dispatch", Map.of("PLATFORM_REFERENCE_UNIQUE", "true"));
      town.platform().is(Map.of("refuseRepeatedReference", true));
      cutsAnswers(town);
      town.platform().issues("hang", 0.05);
      Set<UUID> sent = Crowd.of(town, MANY).send();
      awaitSettled(town, sent);

      onceEach(town, sent);
      assertThat(town.support().seesAtTheDesk("NEEDS_HUMAN")).isEmpty();
      say("5 %% silent as well, references unique: %,d sent, %,d issued", sent, sent);
    }
  }

  @Test // (b): where it may be used twice, only a person may send again
  void whatDidNotHappenWaitsForAPersonElsewhere(@TempDir Path data) throws Exception {
    try (Town town = seeded(data)) {
      cutsAnswers(town);
      town.platform().issues("hang", 0.05);
      Set<UUID> sent = Crowd.of(town, MANY).send();
      awaitSettled(town, sent);

      Set<UUID> silent = town.platform().metOnIssue("hang");
      assertThat(town.support().seesAtTheDesk("NEEDS_HUMAN"))
          .containsExactlyInAnyOrderElementsOf(silent);
      Set<UUID> issued = new HashSet<>(sent);
      issued.removeAll(silent);
      onceEach(town, issued);
      say("5 %% silent as well: %,d issued, %,d wait for a person", issued, silent);
    }
  }

  private static Town seeded(Path data) {
    Town town = Town.open(data);
    town.terminal().types("./run seed").expectSuccess();
    return town;
  }

  /** Nothing is under way or in doubt any more. */
  private static void awaitSettled(Town town, Set<UUID> sent) {
    await("all are settled")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> {
          Set<UUID> settled = new HashSet<>();
          for (String state : new String[] {"ISSUED", "NEEDS_HUMAN", "REFUSED"}) {
            settled.addAll(town.support().seesAtTheDesk(state));
          }
          return settled.containsAll(sent);
        });
    assertThat(town.support().seesAtTheDesk("REFUSED")).isEmpty();
  }

  private static void onceEach(Town town, Set<UUID> transmissions) {
    Map<UUID, Long> issues = town.platform().issuesByTransmission();
    issues.keySet().retainAll(transmissions);
    assertThat(issues.keySet()).isEqualTo(transmissions);
    assertThat(issues.values()).containsOnly(1L);
  }

  private void say(String words, Collection<?> first, Collection<?> second) {
    System.out.printf(
        "%6.1f s  %s%n",
        (System.nanoTime() - begun) / 1e9, words.formatted(first.size(), second.size()));
  }
}
