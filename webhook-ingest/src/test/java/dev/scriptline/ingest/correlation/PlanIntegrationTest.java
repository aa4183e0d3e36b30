package dev.scriptline.ingest.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.RunningIngest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is run for every callback may not look at all callbacks there have ever been. */
class PlanIntegrationTest extends RunningIngest {

  static Stream<String> statements() {
    return Stream.of(
        Matching.HEED.replace(":most", "500"),
        Matching.MATCH.replace(":most", "500").replace(":now", "now()"),
        Repeats.UNJUDGED.replace(":most", "500"),
        "select id, body from callback where state = 'RECEIVED' order by received_seq limit 500",
        "select received_at from callback_delivery where secret_id = 'old'"
            + " and received_at > now() - interval '1 h' order by received_at limit 1000");
  }

  @ParameterizedTest
  @MethodSource("statements")
  void findsItsRowsByAnIndex(String statement) throws SQLException {
    assertThat(plan(statement))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Seq Scan on callback"))
        .noneMatch(line -> line.contains("Seq Scan on reference "));
  }

  /** Small tables are read whole whatever there is: so that is what may not be done here. */
  private static List<String> plan(String statement) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Connection connection = infrastructure.database().connectAsService();
        Statement ask = connection.createStatement()) {
      ask.execute("set enable_seqscan = off");
      try (ResultSet lines = ask.executeQuery("explain " + statement)) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }
    }
    return plan;
  }
}
