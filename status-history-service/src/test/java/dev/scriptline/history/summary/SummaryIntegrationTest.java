package dev.scriptline.history.summary;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SummaryIntegrationTest extends RunningHistory {

  private static final String UNREADABLE =
      """
      insert into status_event (prescription_id, seq, event_id, number, status, source, received_at,
                                value, prev_hash, hash, topic_partition, topic_offset)
      values (:id, 1, :id, :number, 'approved', 'clinic', now(), 'no event', sha256('a'),
              sha256('b'), 0, 9000000)
      """;

  private final PrescriptionSample prescription = prescription();

  @Autowired private StaleSummaries stale;
  @Autowired private TransactionTemplate transactions;

  @Test // the follower may hear of an event before the history has recorded it
  void waitsForWhatIsNotRecordedYet() {
    List<PrescriptionStatusChanged> told = prescription.dispensed();
    transactions.executeWithoutResult(_ -> stale.mark(told));
    await().pollDelay(Duration.ofMillis(500)).until(() -> status().isEmpty() && waits());

    tell(told);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status().equals(Optional.of("dispensed")) && !waits());
  }

  @Test
  void canBeMadeAgain() {
    tell(prescription.dispensed());
    await().atMost(Duration.ofSeconds(20)).until(() -> status().equals(Optional.of("dispensed")));
    jdbc.sql(
            "update prescription_summary set status = 'issued', dispensed_at = null where prescription_id = ?")
        .param(prescription.id())
        .update();

    jdbc.sql(
            "insert into summary_stale (prescription_id, awaited) select prescription_id, '{}' from prescription_head on conflict do nothing")
        .update();

    await().atMost(Duration.ofSeconds(20)).until(() -> status().equals(Optional.of("dispensed")));
  }

  @Test // a mark that names nothing recorded is an error of somebody's and must not run for ever
  void forgetsAMarkOfNothing() {
    UUID nobody = UUID.randomUUID();
    jdbc.sql("insert into summary_stale (prescription_id, awaited) values (?, '{}')")
        .param(nobody)
        .update();

    await().atMost(Duration.ofSeconds(20)).until(() -> !waits(nobody));
    assertThat(status()).isEmpty();
  }

  @Test // whoever damages one row must not stop search and alarms for all the others
  void goesOnWhereOneCannotBeRead() throws SQLException {
    PrescriptionSample damaged = prescription();
    jdbc.sql(UNREADABLE)
        .param("id", damaged.id())
        .param("number", damaged.number().value())
        .update();
    try {
      jdbc.sql("insert into summary_stale (prescription_id, awaited) values (?, '{}')")
          .param(damaged.id())
          .update();
      tell(prescription.dispensed());

      await().atMost(Duration.ofSeconds(20)).until(() -> status().equals(Optional.of("dispensed")));
      assertThat(waits(damaged.id())).isTrue();
    } finally {
      mend(damaged);
    }
  }

  /** The other tests verify the whole history. */
  private void mend(PrescriptionSample damaged) throws SQLException {
    try (Connection superuser =
            infrastructure.postgres().connect(infrastructure.database().name());
        Statement statement = superuser.createStatement()) {
      statement.execute("alter table status_event disable trigger only_grows");
      statement.execute(
          "delete from status_event where prescription_id = '%s'".formatted(damaged.id()));
      statement.execute("alter table status_event enable always trigger only_grows");
    }
  }

  private Optional<String> status() {
    return jdbc.sql("select status from prescription_summary where prescription_id = ?")
        .param(prescription.id())
        .query(String.class)
        .optional();
  }

  private boolean waits() {
    return waits(prescription.id());
  }

  private boolean waits(UUID id) {
    return jdbc.sql("select count(*) from summary_stale where prescription_id = ?")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }
}
