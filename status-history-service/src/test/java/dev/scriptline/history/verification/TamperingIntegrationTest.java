package dev.scriptline.history.verification;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whatever a superuser does to rows that a checkpoint has signed is found, although the database
 * agrees with itself afterwards.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"logging.level.org.apache.kafka=warn", "scriptline.checkpoint.interval=100ms"})
class TamperingIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnBroker("history");

  private static final EventCodec CODEC = new EventCodec();

  private final PrescriptionSample victim = prescription();
  private final PrescriptionSample bystander = prescription();
  private final List<PrescriptionStatusChanged> told = victim.dispensed();

  @Autowired private VerifyHistory history;
  @Autowired private VerifyPrescription one;
  @Autowired private JdbcClient jdbc;
  private Attacker attacker;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  @BeforeEach
  void tell() throws SQLException {
    Stream.concat(bystander.dispensed().subList(0, 3).stream(), told.stream())
        .forEach(event -> infrastructure.produce(CODEC.encode(event, "/test")));
    infrastructure.produce(CODEC.encode(told.get(2), "/test")); // told twice, kept once
    awaitCheckpoints();
    attacker = new Attacker(infrastructure.postgres().connect(infrastructure.database().name()));
  }

  @AfterEach
  void restore() throws SQLException {
    attacker.close();
    assertThat(history.verify(true).broken()).as("all is as it was").isEmpty();
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
    assertThat(one.verify(UUID.randomUUID()).rows()).isZero();
  }

  @Test
  void findsAnEdit() {
    PrescriptionStatusChanged forged = victim.told(Status.EXPIRED, StatusSource.CLOCK, 90);
    attacker.runs(
        "update status_event set value = ?, status = 'expired', source = 'clock'"
            + " where event_id = ?",
        RunningHistory.encoded(as(told.get(5), forged)),
        told.get(5).eventId());
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
    attacker.runs("delete from status_event where event_id = ?", told.get(3).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 4L);
  }

  @Test
  void findsThatTheLastRowsAreGone() {
    attacker.runs("delete from status_event where event_id = ?", told.get(5).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 6L);
  }

  @Test
  void findsThatAWholePrescriptionIsGone() {
    attacker.runs("delete from status_event where prescription_id = ?", victim.id());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.MISSING, 1L);
  }

  @Test
  void findsAnInsertedRow() {
    PrescriptionStatusChanged invented = victim.told(Status.REVOKED, StatusSource.CLINIC, 5);
    attacker.runs(
        """
        insert into status_event (prescription_id, seq, event_id, number, status, source,
                                  received_at, value, prev_hash, hash, topic_partition, topic_offset)
        select prescription_id, 900, ?, number, 'revoked', 'clinic', ?::timestamptz, ?, ?, ?,
               topic_partition, topic_offset
        from status_event where event_id = ?
        """,
        invented.eventId(),
        invented.receivedAt().toString(),
        RunningHistory.encoded(invented),
        Attacker.zero(),
        Attacker.zero(),
        told.get(1).eventId());
    attacker.makesTheDatabaseAgree();

    assertFound(Flaw.INSERTED, null);
  }

  @Test
  void findsRowsInAnotherOrder() {
    attacker.runs(
        """
        update status_event e set topic_offset = o.topic_offset
        from status_event o
        where (e.event_id = ? and o.event_id = ?) or (e.event_id = ? and o.event_id = ?)
        """,
        told.get(1).eventId(),
        told.get(2).eventId(),
        told.get(2).eventId(),
        told.get(1).eventId());
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
      assertThat(found.broken())
          .noneMatch(broken -> bystander.id().equals(broken.prescriptionId()));
    }
  }

  /** The other event under the first one's id. */
  private static PrescriptionStatusChanged as(
      PrescriptionStatusChanged original, PrescriptionStatusChanged forged) {
    return PrescriptionStatusChanged.draft(
            original.eventId(), original.prescriptionId(), original.number())
        .is(forged.status(), forged.source(), original.receivedAt());
  }

  private void awaitCheckpoints() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(
                  jdbc.sql("select count(*) from status_event where prescription_id in (?, ?)")
                      .params(List.of(victim.id(), bystander.id()))
                      .query(Long.class)
                      .single())
              .isEqualTo(told.size() + 3L);
          assertThat(history.verify(false).uncheckpointedRows()).isZero();
        });
  }

  private long count() {
    return jdbc.sql("select count(*) from status_event").query(Long.class).single();
  }
}
