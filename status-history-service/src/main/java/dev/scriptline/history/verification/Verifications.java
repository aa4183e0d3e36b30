package dev.scriptline.history.verification;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every verification that ran to its end. */
@Repository
class Verifications {

  private static final String ADD =
      """
      insert into verification (id, prescription_id, started_at, ended_at, intact, result)
      values (:id, :prescription, :started, :ended, :intact, cast(:result as jsonb))
      """;

  private static final String LATEST =
      """
      select result from verification where prescription_id is null
      order by ended_at desc limit 1
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Verifications(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ChainVerification result) {
    jdbc.sql(ADD)
        .param("id", result.id())
        .param("prescription", result.prescriptionId())
        .param("started", result.startedAt().atOffset(ZoneOffset.UTC))
        .param("ended", result.endedAt().atOffset(ZoneOffset.UTC))
        .param("intact", result.intact())
        .param("result", json.writeValueAsString(result))
        .update();
  }

  /** The latest of the whole history. */
  Optional<ChainVerification> latest() {
    return jdbc.sql(LATEST)
        .query(String.class)
        .optional()
        .map(result -> json.readValue(result, ChainVerification.class));
  }
}
