package dev.scriptline.history.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code ./verify show callbacks} (c): at places drawn by lot, a superuser edits, deletes, inserts,
 * reorders and truncates checkpointed rows, and recomputes every hash and every checkpoint in the
 * database. Each is found, in the prescription that it was done to.
 */
@Tag("show")
@Tag("show-callbacks")
class TamperingShowTest extends HistoryUnderAttack {

  private static final int PRESCRIPTIONS = 300;
  private static final int ROUNDS = 25;
  private static final List<String> ATTACKS =
      List.of("edit", "delete", "insert", "reorder", "truncate");

  private final List<PrescriptionSample> prescriptions =
      Stream.generate(PrescriptionSample::prescription).limit(PRESCRIPTIONS).toList();
  private final List<List<PrescriptionStatusChanged>> told =
      prescriptions.stream().map(PrescriptionSample::dispensed).toList();

  @Test
  void everyAttackIsFound() throws SQLException {
    long seed = Long.getLong("seed", System.currentTimeMillis());
    Random random = new Random(seed);
    tellAll();
    try (Attacker attacker = attacker()) {
      for (int round = 0; round < ROUNDS; round++) {
        int victim = random.nextInt(PRESCRIPTIONS);
        String attack = ATTACKS.get(round % ATTACKS.size());
        attack(attacker, attack, victim, random);
        attacker.makesTheDatabaseAgree();
        UUID id = prescriptions.get(victim).id();
        ChainVerification whole = history.verify(false);
        assertThat(whole.broken()).as(attack).anyMatch(at -> id.equals(at.prescriptionId()));
        assertThat(whole.broken()).as(attack).allMatch(at -> id.equals(at.prescriptionId()));
        assertThat(one.verify(id).intact()).as(attack).isFalse();
        System.out.printf(
            "round %2d: %-8s found: event %s of %s, %s%n",
            round,
            attack,
            whole.broken().getFirst().seq(),
            id,
            whole.broken().getFirst().flaw().code());
        attacker.givesUp();
      }
    }
    ChainVerification afterwards = history.verify(true);
    assertThat(afterwards.broken()).isEmpty();
    System.out.printf(
        "seed %d: %d attacks found; %d rows, %d checkpoints intact afterwards%n",
        seed, ROUNDS, afterwards.rows(), afterwards.checkpoints());
  }

  private void tellAll() {
    IntStream.range(0, 6).forEach(step -> told.forEach(all -> tell(all.get(step))));
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          ChainVerification now = history.verify(false);
          assertThat(now.rows()).isEqualTo(PRESCRIPTIONS * 6L);
          assertThat(now.uncheckpointedRows()).isZero();
        });
  }

  private void attack(Attacker attacker, String attack, int victim, Random random) {
    List<PrescriptionStatusChanged> events = told.get(victim);
    int place = random.nextInt(5);
    UUID event = events.get(place).eventId();
    switch (attack) {
      case "edit" -> {
        PrescriptionStatusChanged forged =
            PrescriptionStatusChanged.draft(
                    event, prescriptions.get(victim).id(), prescriptions.get(victim).number())
                .is(Status.REVOKED, events.get(place).source(), events.get(place).receivedAt());
        attacker.edits(forged, RunningHistory.encoded(forged));
      }
      case "delete" -> attacker.deletes(event);
      case "insert" -> {
        PrescriptionStatusChanged invented =
            prescriptions.get(victim).told(Status.REVOKED, StatusSource.CLINIC, 5);
        attacker.inserts(invented, RunningHistory.encoded(invented), event);
      }
      case "reorder" -> attacker.swaps(event, events.get(place + 1).eventId());
      default -> events.subList(place, 6).forEach(gone -> attacker.deletes(gone.eventId()));
    }
  }
}
