package dev.scriptline.api.idempotency;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets keys whose time is over, a few per transaction: long ones hold up every relay. */
@Component
class KeyPurge {

  private static final String DELETE_SOME =
      """
      delete from idempotency_key where (subject, key) in (
        select subject, key from idempotency_key where expires_at <= :now
        limit 1000 for update skip locked)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  KeyPurge(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
  void purge() {
    int deleted;
    do {
      deleted =
          jdbc.sql(DELETE_SOME).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    } while (deleted > 0);
  }
}
