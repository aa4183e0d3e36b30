package dev.scriptline.api.idempotency;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers of the last 30 days; each is kept in the transaction of the effect that it tells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptAnswers {

  private static final Duration RETENTION = Duration.ofDays(30);

  private static final String FIND =
      """
      select fingerprint, status, location, body from idempotency_key
      where subject = :subject and key = :key and expires_at > :now
      """;

  /** An expired row that was not purged yet gives way. */
  private static final String KEEP =
      """
      insert into idempotency_key (subject, key, fingerprint, status, location, body, expires_at)
      values (:subject, :key, :fingerprint, :status, :location, :body, :expiresAt)
      on conflict (subject, key) do update
      set fingerprint = excluded.fingerprint, status = excluded.status,
        location = excluded.location, body = excluded.body, expires_at = excluded.expires_at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Reserves the key until the transaction ends; false while another transaction has it. Comes
   * before any other lock of the transaction.
   */
  public boolean reserve(IdempotencyKey key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:id)")
        .param("id", key.lockId())
        .query(Boolean.class)
        .single();
  }

  /** The answer given under this key before, if there was one. */
  public Optional<KeptAnswer> find(IdempotencyKey key) {
    return jdbc.sql(FIND)
        .param("subject", key.subject())
        .param("key", key.value())
        .param("now", utc(clock.instant()))
        .query((row, _) -> answer(row))
        .optional();
  }

  /** Keeps an answer with the current transaction. */
  public void keep(IdempotencyKey key, KeptAnswer answer) {
    jdbc.sql(KEEP)
        .param("subject", key.subject())
        .param("key", key.value())
        .param("fingerprint", answer.fingerprint())
        .param("status", answer.status().value())
        .param("location", answer.location().toString())
        .param("body", answer.body())
        .param("expiresAt", utc(clock.instant().plus(RETENTION)))
        .update();
  }

  private static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getString("fingerprint"),
        HttpStatus.valueOf(row.getInt("status")),
        URI.create(row.getString("location")),
        row.getString("body"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
