package dev.scriptline.ingest.callback;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.RunningIngest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StorageDownIntegrationTest extends RunningIngest {

  @Test
  void asksToComeAgainWhileNothingCanBeKept() throws SQLException {
    byte[] body = transmission().callback("signed");
    HttpResponse<String> answer;

    lock("false");
    try {
      answer = platform().calls(body);
    } finally {
      lock("true");
    }

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.body()).contains("storage-unavailable").doesNotContain("callback (");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(platform().calls(body).statusCode()).isEqualTo(200));
  }

  @Test // an answer after the sender's ten seconds is none
  void asksToComeAgainWhileStorageHangs() throws SQLException {
    byte[] body = transmission().callback("signed");

    try (Connection other = infrastructure.database().connectAsOwner();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table callback in access exclusive mode");

      assertThat(platform().calls(body).statusCode()).isEqualTo(503);
    }

    assertThat(platform().calls(body).statusCode()).isEqualTo(200);
  }

  /** Shuts everybody out of the service's database, and lets them in again. */
  private static void lock(String allowed) throws SQLException {
    String database = infrastructure.database().name();
    try (Connection server = infrastructure.postgres().connect("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("alter database %s allow_connections %s".formatted(database, allowed));
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(database));
    }
  }
}
