package dev.scriptline.history.rebuild;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RebuildIntegrationTest extends RunningHistory {

  @Autowired private StatusEvents events;

  @Test // a database that was restored to the first day
  void comesToTheSameChainsAgain() throws SQLException {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> told = prescription.dispensed();
    tell(told);
    tell(told.subList(2, 4)); // repeated events have no place of their own
    List<RecordedStatus> before = await(prescription, 6);

    forgetEverything();
    tell(told.subList(0, 1)); // the intake sees that it was displaced, and reads from the start

    assertThat(await(prescription, 6)).isEqualTo(before);
  }

  private List<RecordedStatus> await(PrescriptionSample prescription, int rows) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> events.of(prescription.id()), recorded -> recorded.size() == rows);
  }

  private static void forgetEverything() throws SQLException {
    try (Connection connection =
        infrastructure.postgres().connect(infrastructure.database().name())) {
      JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      List<@Nullable String> guarded =
          sql.queryForList(
              "select tgrelid::regclass::text from pg_trigger where tgname = 'only_grows'",
              String.class);
      guarded.forEach(table -> sql.execute("alter table " + table + " disable trigger only_grows"));
      sql.execute("delete from status_event");
      sql.execute("delete from checkpoint");
      sql.execute("delete from prescription_head");
      sql.execute("delete from partition_mark");
      sql.execute("delete from intake_offset where intake = 'history'");
      guarded.forEach(
          table -> sql.execute("alter table " + table + " enable always trigger only_grows"));
    }
  }
}
