package dev.scriptline.dispatch.report;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import dev.scriptline.dispatch.evidence.HeardTokens;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.StatusSource;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on reference.v1 and does not show in a job's row. */
@Repository
class References {

  private final JdbcClient jdbc;
  private final HeardTokens tokens;
  private final TokenKeeper keeper;
  private final Clock clock;

  /** An attempt of our own that the database lacks. */
  record ForgottenAttempt(int number, Instant begunAt) {}

  private record Shown(int attempt, @Nullable String issueTag) {}

  References(JdbcClient jdbc, HeardTokens tokens, TokenKeeper keeper, Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Keeps of these what is news; in ordinary times that is next to nothing. */
  void remember(List<PrescriptionReferenced> references) {
    Map<UUID, Shown> shown = shown(references);
    references.forEach(reference -> {
      Optional<Shown> job = Optional.ofNullable(shown.get(reference.transmissionId()));
      rememberAttempt(reference, job);
      rememberToken(reference, job);
    });
  }

  Optional<ForgottenAttempt> attempt(UUID transmissionId) {
    return jdbc.sql("select attempt, begun_at from heard_attempt where transmission_id = :id")
        .param("id", transmissionId)
        .query((row, _) ->
            new ForgottenAttempt(
                row.getInt("attempt"), row.getObject("begun_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void removeAttempt(UUID transmissionId) {
    jdbc.sql("delete from heard_attempt where transmission_id = :id")
        .param("id", transmissionId)
        .update();
  }

  /**
   * Transmissions that something is remembered of and that are not just being sent, a page of them.
   */
  List<UUID> settleable(UUID after, int most) {
    return jdbc.sql(
            """
            select heard.transmission_id
            from (select transmission_id from heard_attempt union select transmission_id from heard_token) heard
            join dispatch_job job using (transmission_id)
            where job.state <> 'SENDING' and heard.transmission_id > :after
            order by heard.transmission_id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  private void rememberAttempt(PrescriptionReferenced reference, Optional<Shown> job) {
    @Nullable Integer attempt = reference.attempt();
    if (attempt == null || reference.source() != StatusSource.DISPATCH) {
      return;
    }
    int number = attempt;
    if (job.filter(shown -> shown.attempt() >= number).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            insert into heard_attempt as known (transmission_id, attempt, begun_at, heard_at)
            values (:id, :attempt, :begun, :now)
            on conflict (transmission_id) do update set attempt = excluded.attempt, begun_at = excluded.begun_at
            where known.attempt < excluded.attempt
            """)
        .param("id", reference.transmissionId())
        .param("attempt", number)
        .param("begun", reference.referencedAt().atOffset(UTC))
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private void rememberToken(PrescriptionReferenced reference, Optional<Shown> job) {
    @Nullable String named = reference.token();
    if (named == null || !PlatformToken.isToken(named)) {
      return;
    }
    PlatformToken token = new PlatformToken(named);
    if (job.filter(shown -> keeper.tag(token).equals(shown.issueTag())).isEmpty()) {
      tokens.add(reference.transmissionId(), token, clock.instant());
    }
  }

  private Map<UUID, Shown> shown(List<PrescriptionReferenced> references) {
    String[] ids =
        references.stream()
            .map(reference -> reference.transmissionId().toString())
            .distinct()
            .toArray(String[]::new);
    return jdbc
        .sql(
            """
            select transmission_id, attempt, issue_tag from dispatch_job
            where transmission_id = any(cast(cast(:ids as text[]) as uuid[]))
            """)
        .param("ids", ids)
        .query((row, _) ->
            Map.entry(
                row.getObject("transmission_id", UUID.class),
                new Shown(row.getInt("attempt"), row.getString("issue_tag"))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
