package dev.scriptline.acceptance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads status.v1 with our fold comes to what the history says. */
@InTown
class ReportingTest {

  @Test
  void theTableEqualsTheHistory(Town town) throws SQLException {
    Patient stays = town.clinic().writesAPrescription();
    Patient goesOn = town.clinic().writesAPrescription();
    UUID transmission = goesOn.sends();
    goesOn.seesOneOf("signed");
    String token = town.platform().issuesFor(transmission).getFirst();

    try (Connection connection = database(town)) {
      ReportTables tables = new ReportTables(connection);
      reads(
          town, tables, Map.of(stays.prescription(), "approved", goesOn.prescription(), "signed"));
      town.platform().pharmacy("print", token);
      town.platform().pharmacy("dispense", token);
      // Another one, as after a restart: it goes on where the table says.
      reads(town, tables, Map.of(goesOn.prescription(), "dispensed"));

      town.support().findsInTheTimelineOf(goesOn, "dispensed");
      Map<UUID, String> reported = tables.statuses();
      assertThat(reported.get(stays.prescription()))
          .isEqualTo(town.support().findsTheStatusOf(stays));
      assertThat(reported.get(goesOn.prescription()))
          .isEqualTo(town.support().findsTheStatusOf(goesOn));
    }
  }

  private static void reads(Town town, ReportTables tables, Map<UUID, String> awaited)
      throws SQLException {
    try (ReportingConsumer reporting = new ReportingConsumer(town.world().kafka(), tables)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(10))
          .untilAsserted(() -> {
            reporting.round();
            assertThat(tables.statuses()).containsAllEntriesOf(awaited);
          });
    }
  }

  private static Connection database(Town town) throws SQLException {
    String url = town.world().jdbcUrl("history");
    String name = "reporting_" + UUID.randomUUID().toString().substring(0, 8);
    try (Connection server = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = server.createStatement()) {
      statement.execute("create database " + name);
    }
    return DriverManager.getConnection(
        url.substring(0, url.lastIndexOf('/') + 1) + name, "postgres", "postgres");
  }
}
