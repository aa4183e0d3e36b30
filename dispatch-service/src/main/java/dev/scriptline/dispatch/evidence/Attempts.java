package dev.scriptline.dispatch.evidence;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.evidence.RequestNote.Mail;
import dev.scriptline.dispatch.outcome.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts, written ahead of their first byte and completed once. */
@Repository
public class Attempts {

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;

  Attempts(JdbcClient jdbc, TokenKeeper keeper) {
    this.jdbc = jdbc;
    this.keeper = keeper;
  }

  /** Writes an attempt ahead. */
  public void begin(Attempt attempt, RequestNote request, Instant deadline, Instant now) {
    @Nullable Mail mail = request instanceof Mail written ? written : null;
    jdbc.sql(
            """
            insert into dispatch_attempt
              (transmission_id, attempt, fence, request_hash, message_id, document_hash, deadline, begun_at)
            values (:id, :attempt, :fence, :hash, :message, :document, :deadline, :now)
            """)
        .param("id", attempt.transmissionId())
        .param("attempt", attempt.number())
        .param("fence", attempt.fence())
        .param("hash", request.hash())
        .param("message", mail == null ? null : mail.messageId())
        .param("document", mail == null ? null : mail.documentHash())
        .param("deadline", deadline.atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** An attempt that ended before there was anything to send. */
  public void addEnded(Attempt attempt, Outcome outcome, Instant now) {
    jdbc.sql(
            """
            insert into dispatch_attempt (transmission_id, attempt, fence, begun_at)
            values (:id, :attempt, :fence, :now)
            """)
        .param("id", attempt.transmissionId())
        .param("attempt", attempt.number())
        .param("fence", attempt.fence())
        .param("now", now.atOffset(UTC))
        .update();
    end(attempt, outcome, now);
  }

  /** An attempt of which only others know any more: nobody knows how it ended. */
  public void addForgotten(Attempt attempt, String reason, Instant deadline, Instant begunAt) {
    jdbc.sql(
            """
            insert into dispatch_attempt (transmission_id, attempt, fence, deadline, begun_at, outcome, reason)
            values (:id, :attempt, :fence, :deadline, :begun, 'unconfirmed', :reason)
            on conflict (transmission_id, attempt) do nothing
            """)
        .param("id", attempt.transmissionId())
        .param("attempt", attempt.number())
        .param("fence", attempt.fence())
        .param("deadline", deadline.atOffset(UTC))
        .param("begun", begunAt.atOffset(UTC))
        .param("reason", reason)
        .update();
  }

  /** Somebody made sure that nothing came of any attempt at a transmission. */
  public void disprove(UUID transmissionId, Instant now) {
    jdbc.sql(
            """
            update dispatch_attempt set disproved_at = :now
            where transmission_id = :id and outcome = 'unconfirmed' and disproved_at is null
            """)
        .param("id", transmissionId)
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Completes an attempt; a completed one stays as it is. */
  public void end(Attempt attempt, Outcome outcome, Instant now) {
    OutcomeNote note = OutcomeNote.of(outcome);
    jdbc.sql(
            """
            update dispatch_attempt
            set outcome = :outcome, reason = :reason, shape = :shape, fields = :fields, words = :words, ended_at = :now
            where transmission_id = :id and attempt = :attempt and outcome is null
            """)
        .param("id", attempt.transmissionId())
        .param("attempt", attempt.number())
        .param("outcome", note.outcome())
        .param("reason", note.reason())
        .param("shape", note.shape())
        .param("fields", note.fields().toArray(String[]::new))
        .param("words", note.words() == null ? null : keeper.words(attempt, note.words()))
        .param("now", now.atOffset(UTC))
        .update();
  }
}
