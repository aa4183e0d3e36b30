package dev.scriptline.dispatch.evidence;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.PlatformToken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came to light beside the ordinary way; only added to. */
@Repository
public class Evidence {

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;

  Evidence(JdbcClient jdbc, TokenKeeper keeper) {
    this.jdbc = jdbc;
    this.keeper = keeper;
  }

  /** The answer to a worker that no longer holds the job. */
  public void addLate(Attempt attempt, Outcome outcome, Instant now) {
    add(attempt, "late-answer", outcome, now);
  }

  /** A look-up that found the transmission, by the token that counts. */
  public void addFound(Attempt attempt, PlatformToken token, Instant now) {
    add(attempt, "look-up", new Issued(token), now);
  }

  /** A further prescription under the same reference. */
  public void addSurplus(Attempt attempt, PlatformToken token, Instant now) {
    add(attempt, "surplus", new Issued(token), now);
  }

  /** A look-up that found nothing. */
  public void addAbsent(Attempt attempt, Instant now) {
    insert(UUID.randomUUID(), attempt, "look-up", OutcomeNote.ABSENT, null, now);
  }

  private void add(Attempt attempt, String kind, Outcome outcome, Instant now) {
    UUID id = UUID.randomUUID();
    @Nullable KeptToken token =
        outcome instanceof Issued(var issued) ? keeper.ofEvidence(id, issued) : null;
    insert(id, attempt, kind, OutcomeNote.of(outcome), token, now);
  }

  private void insert(
      UUID id,
      Attempt attempt,
      String kind,
      OutcomeNote note,
      @Nullable KeptToken token,
      Instant now) {
    jdbc.sql(
            """
            insert into dispatch_evidence (id, transmission_id, attempt, kind, outcome, reason, shape, token, issue_tag, at)
            values (:id, :transmission, :attempt, :kind, :outcome, :reason, :shape, :token, :tag, :now)
            """)
        .param("id", id)
        .param("transmission", attempt.transmissionId())
        .param("attempt", attempt.number())
        .param("kind", kind)
        .param("outcome", note.outcome())
        .param("reason", note.reason())
        .param("shape", note.shape())
        .param("token", token == null ? null : token.locked())
        .param("tag", token == null ? null : token.issueTag())
        .param("now", now.atOffset(UTC))
        .update();
  }
}
