package dev.scriptline.ingest.alarm;

import dev.scriptline.ingest.signature.CallbackVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is wrong in the tables themselves: an alarm is there as long as its cause is. */
@Repository
class Alarms {

  /** Counting goes no further: a thousand is many. */
  static final int MOST = 1_000;

  private static final Duration WAITING = Duration.ofMinutes(15);
  private static final Duration UNREAD = Duration.ofMinutes(1);
  private static final Duration SECRET_USE = Duration.ofHours(1);

  private static final String IN_STATE =
      """
      select count(*), min(received_at)
      from (select received_at from callback where state = :state
            order by received_seq limit :most) as c
      where received_at < :before
      """;

  private static final String SIGNED_WITH =
      """
      select count(*), min(received_at)
      from (select received_at from callback_delivery
            where secret_id = :secret and received_at > :after
            order by received_at limit :most) as d
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<String> olderSecrets;

  @Autowired
  Alarms(JdbcClient jdbc, Clock clock, CallbackVerifier verifier) {
    this(jdbc, clock, verifier.olderSecrets());
  }

  Alarms(JdbcClient jdbc, Clock clock, List<String> olderSecrets) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.olderSecrets = List.copyOf(olderSecrets);
  }

  /** Everything that is wrong at this moment. */
  List<Alarm> now() {
    Instant now = clock.instant();
    List<Alarm> alarms = new ArrayList<>();
    inState(AlarmKind.WAITING_TOO_LONG, "WAITING", WAITING).ifPresent(alarms::add);
    inState(AlarmKind.UNREAD, "RECEIVED", UNREAD).ifPresent(alarms::add);
    inState(AlarmKind.PARKED, "PARKED", Duration.ZERO).ifPresent(alarms::add);
    for (String secret : olderSecrets) {
      signedWith(secret, now.minus(SECRET_USE)).ifPresent(alarms::add);
    }
    return alarms;
  }

  private Optional<Alarm> inState(AlarmKind kind, String state, Duration age) {
    return alarm(
        kind,
        null,
        jdbc.sql(IN_STATE)
            .param("state", state)
            .param("most", MOST)
            .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC)));
  }

  private Optional<Alarm> signedWith(String secret, Instant after) {
    return alarm(
        AlarmKind.OLD_SECRET_USED,
        secret,
        jdbc.sql(SIGNED_WITH)
            .param("secret", secret)
            .param("most", MOST)
            .param("after", after.atOffset(ZoneOffset.UTC)));
  }

  private static Optional<Alarm> alarm(
      AlarmKind kind, @Nullable String subject, JdbcClient.StatementSpec question) {
    return question
        .query((row, _) -> {
          int count = row.getInt(1);
          OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
          return count == 0
              ? Optional.<Alarm>empty()
              : Optional.of(new Alarm(kind, subject, count, since.toInstant()));
        })
        .single();
  }
}
