package dev.scriptline.dispatch.evidence;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.PlatformToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came to light beside the ordinary way; only added to. */
@Repository
public class Evidence {

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;
  private final HeardTokens heard;

  Evidence(JdbcClient jdbc, TokenKeeper keeper, HeardTokens heard) {
    this.jdbc = jdbc;
    this.keeper = keeper;
    this.heard = heard;
  }

  /**
   * The answer to a worker that no longer holds the job. A token in it is as good as one that
   * others name.
   */
  public void addLate(Attempt attempt, Outcome outcome, Instant now) {
    add(attempt, "late-answer", outcome, now);
    if (outcome instanceof Issued(var token)) {
      heard.add(attempt.transmissionId(), token, now);
    }
  }

  /** A look-up that found the transmission, by the token that counts. */
  public void addFound(Attempt attempt, PlatformToken token, Instant now) {
    add(attempt, "look-up", new Issued(token), now);
  }

  /**
   * A further prescription under the same reference, to be voided.
   *
   * @return its keyed hash, or nothing where it was known already, or is what another job counts on
   */
  public Optional<String> addSurplus(Attempt attempt, PlatformToken token, Instant now) {
    String tag = keeper.tag(token);
    if (isKnown(tag)) {
      return Optional.empty();
    }
    UUID evidence = add(attempt, "surplus", new Issued(token), now);
    jdbc.sql(
            """
            insert into dispatch_surplus (transmission_id, issue_tag, evidence_id, next_at, found_at)
            values (:transmission, :tag, :evidence, :now, :now)
            """)
        .param("transmission", attempt.transmissionId())
        .param("tag", tag)
        .param("evidence", evidence)
        .param("now", now.atOffset(UTC))
        .update();
    return Optional.of(tag);
  }

  private boolean isKnown(String tag) {
    return jdbc.sql(
            """
            select exists (select from dispatch_surplus where issue_tag = :tag)
              or exists (select from dispatch_job where issue_tag = :tag)
            """)
        .param("tag", tag)
        .query(Boolean.class)
        .single();
  }

  /** A look-up that found nothing. */
  public void addAbsent(Attempt attempt, Instant now) {
    insert(UUID.randomUUID(), attempt, "look-up", OutcomeNote.ABSENT, null, now);
  }

  private UUID add(Attempt attempt, String kind, Outcome outcome, Instant now) {
    UUID id = UUID.randomUUID();
    @Nullable KeptToken token =
        outcome instanceof Issued(var issued) ? keeper.ofEvidence(id, issued) : null;
    insert(id, attempt, kind, OutcomeNote.of(outcome), token, now);
    return id;
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
