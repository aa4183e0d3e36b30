package dev.scriptline.ingest.readiness;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every delivery that was kept, whoever of us took it. */
@Repository
class Deliveries {

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Accepted> last() {
    return jdbc.sql("select received_at, secret_id from callback_delivery order by id desc limit 1")
        .query((row, _) ->
            new Accepted(
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("secret_id")))
        .optional();
  }
}
