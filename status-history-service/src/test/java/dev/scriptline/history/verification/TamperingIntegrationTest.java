package dev.scriptline.history.verification;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.checkpoint.CheckpointReader;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import dev.scriptline.history.chain.Flaw;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever a superuser does to rows that a checkpoint has signed is found, although the database
 * agrees with itself afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what was told once is attacked by each
class TamperingIntegrationTest extends HistoryUnderAttack {

  private final PrescriptionSample victim = prescription();
  private final PrescriptionSample bystander = prescription();
  private final List<PrescriptionStatusChanged> told = victim.dispensed();

  private Attacker attacker;

  @BeforeAll
  void tellAll() {
    Stream.concat(bystander.dispensed().subList(0, 3).stream(), told.stream())
        .forEach(HistoryUnderAttack::tell);
    tell(told.get(2)); // told twice, kept once
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(count()).isEqualTo(told.size() + 3L);
          assertThat(history.verify(false).uncheckpointedRows()).isZero();
        });
  }

  @BeforeEach
  void breakIn() throws SQLException {
    attacker = attacker();
  }

  @AfterEach
  void restore() throws SQLException {
    attacker.close();
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    attacker.makesTheDatabaseAgree();

    ChainVerification whole = history.verify(true);
    assertThat(whole.broken()).isEmpty();
    assertThat(whole.intact()).isTrue();
    assertThat(whole.rows()).isEqualTo(count());
    assertThat(whole.uncheckpointedRows()).isZero();
    assertThat(one.verify(victim.id()).intact()).isTrue();
    assertThat(one.verify(victim.id()).rows()).isEqualTo(told.size());
    assertThat(one.verify(victim.id()).checkpoints()).isPositive();
    assertThat(one.verify(UUID.randomUUID()).rows()).isZero();
  }

  @Test // an auditor may keep them where neither we nor our operators can write
  void appendsCheckpointsToTheStore() throws Exception {
    String partition = "checkpoints-%02d.jws".formatted(victimsPartition());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(STORE.resolve(partition)).exists());

    CheckpointReader reader =
        CheckpointReader.of(
            new JWKSet(JWK.parse(infrastructure.keys().get("CHECKPOINT_SIGNING_KEY")))
                .toString(true));
    for (String signed : Files.readAllLines(STORE.resolve(partition))) {
      assertThat(reader.read(signed).partition()).isEqualTo(victimsPartition());
    }
  }

  @Test
  void findsAnEdit() {
    PrescriptionStatusChanged forged = undispensed(told.get(5));
    attacker.edits(forged, RunningHistory.encoded(forged));
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.EDITED, 6L);
  }

  @Test // what search shows must be what the event says
  void findsAnEditOfAColumn() {
    attacker.runs(
        "update status_event set status = 'voided' where event_id = ?", told.get(5).eventId());

    assertFound(Flaw.COLUMN, 6L);
  }

  @Test // the same event, put differently: not what was received
  void findsAnEditOfBlanks() {
    attacker.runs(
        "update status_event set value = value || ' '::bytea where event_id = ?",
        told.get(1).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.EDITED, 2L);
  }

  @Test
  void findsADeletedRow() {
    attacker.deletes(told.get(3).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 4L);
  }

  @Test
  void findsThatTheLastRowsAreGone() {
    attacker.deletes(told.get(5).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 6L);
  }

  @Test
  void findsThatAWholePrescriptionIsGone() {
    attacker.deletesAllOf(victim.id());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 1L);
  }

  @Test
  void findsAnInsertedRow() {
    PrescriptionStatusChanged invented = victim.told(Status.REVOKED, StatusSource.CLINIC, 5);
    attacker.inserts(invented, RunningHistory.encoded(invented), told.get(1).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.INSERTED, null);
  }

  @Test // where nobody would look for it
  void findsARowFromNowhere() {
    PrescriptionStatusChanged invented = victim.told(Status.REVOKED, StatusSource.CLINIC, 5);
    attacker.inserts(invented, RunningHistory.encoded(invented), told.get(1).eventId());
    attacker.makesTheDatabaseAgree();
    attacker.runs(
        "update status_event set topic_partition = 77 where event_id = ?", invented.eventId());

    assertThat(history.verify(false).broken())
        .anyMatch(at -> at.flaw() == Flaw.INSERTED && victim.id().equals(at.prescriptionId()));
  }

  @Test
  void findsRowsInAnotherOrder() {
    attacker.swaps(told.get(1).eventId(), told.get(2).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.REORDERED, null);
  }

  @Test // a hash that was changed alone, by somebody who knows less
  void findsAHashThatIsNoHash() {
    attacker.runs(
        "update status_event set hash = ? where event_id = ?",
        Attacker.zero(),
        told.get(2).eventId());

    assertFound(Flaw.HASH, 3L);
  }

  private void assertFound(Flaw flaw, @Nullable Long seq) {
    for (ChainVerification found : List.of(history.verify(false), one.verify(victim.id()))) {
      assertThat(found.intact()).isFalse();
      assertThat(found.broken())
          .anySatisfy(broken -> {
            assertThat(broken.flaw()).isEqualTo(flaw);
            assertThat(broken.prescriptionId()).isEqualTo(victim.id());
            if (seq != null) {
              assertThat(broken.seq()).isEqualTo(seq);
            }
          });
      assertThat(found.firstBroken()).isNotNull();
      // A stretch that a checkpoint signed may begin with a row of somebody else.
      assertThat(found.broken())
          .filteredOn(broken -> broken.flaw() != Flaw.CHECKPOINT)
          .noneMatch(broken -> bystander.id().equals(broken.prescriptionId()));
    }
  }

  /** The same event, saying something else. */
  private static PrescriptionStatusChanged undispensed(PrescriptionStatusChanged event) {
    return PrescriptionStatusChanged.draft(event.eventId(), event.prescriptionId(), event.number())
        .transmission(UUID.randomUUID(), 1)
        .is(Status.PRINTED, event.source(), event.receivedAt());
  }

  private int victimsPartition() {
    return jdbc.sql("select distinct topic_partition from status_event where prescription_id = ?")
        .param(victim.id())
        .query(Integer.class)
        .single();
  }
}
