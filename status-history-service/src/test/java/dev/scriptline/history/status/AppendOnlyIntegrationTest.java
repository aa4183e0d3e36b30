package dev.scriptline.history.status;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** History forgets nothing, whoever asks it to. */
class AppendOnlyIntegrationTest extends RunningHistory {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String RESTRICT_VIOLATION = "23001";

  private final PrescriptionSample prescription = prescription();

  @Autowired private StatusEvents events;
  @Autowired private StatusAppend append;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void record() {
    PrescriptionStatusChanged event = prescription.dispensed().getFirst();
    transactions.executeWithoutResult(_ -> append.append(List.of(Telling.told(event))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update status_event set status = 'dispensed'",
        "delete from status_event",
        "truncate status_event",
        "delete from status_event_00",
        "insert into status_event_00 select * from status_event",
        "alter table status_event disable trigger all",
        "drop table status_event",
        "delete from prescription_head"
      })
  void letsTheServiceOnlyAdd(String sql) throws SQLException {
    try (Connection service = infrastructure.database().connectAsService()) {
      assertRefused(service, sql, INSUFFICIENT_PRIVILEGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update status_event set status = 'dispensed'",
        "update status_event set status = 'dispensed' where false",
        "delete from status_event",
        "truncate status_event",
        "update status_event_00 set status = 'dispensed'",
        "delete from status_event_07",
        "truncate status_event_15",
        "insert into status_event select * from status_event"
            + " on conflict (prescription_id, seq) do update set status = 'dispensed'"
      })
  void stopsTheOwnerToo(String sql) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner()) {
      assertRefused(owner, sql, RESTRICT_VIOLATION);
    }
  }

  private void assertRefused(Connection connection, String sql, String state) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        })
        .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
    assertThat(events.of(prescription.id())).hasSize(1);
  }
}
