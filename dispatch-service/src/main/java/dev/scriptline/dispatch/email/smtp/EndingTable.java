package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Answered;
import dev.scriptline.dispatch.email.smtp.Ending.Cause;
import dev.scriptline.dispatch.email.smtp.Ending.NotAnswered;
import dev.scriptline.dispatch.email.smtp.Ending.NotFinished;
import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Duration;

/**
 * What the end of an exchange means for the prescription.
 *
 * <pre>
 * where             what                         meaning
 * ----------------  ---------------------------  --------------------------------------------
 * CONNECT, SENDER   5xx                          not sent, held: sender-refused
 *                   anything else                not sent: mail-unavailable
 * RECIPIENT, DATA   5xx about us (see Reply)     not sent, held: sender-refused
 *                   5xx about the mailbox        bounced: mailbox-refused
 *                   421                          not sent: mail-unavailable
 *                   other 4xx                    not sent: mailbox-busy
 *                   anything else                not sent: mail-unavailable
 * before the dot    cut, timed out, no connection  not sent: mail-unavailable
 *                   deadline                     not sent: deadline-passed
 * FINAL_DOT         2xx                          mailed
 *                   4xx, 5xx                     as for RECIPIENT: the server declined in words
 *                   anything else, cut, silence  unconfirmed: there may be a mail
 * </pre>
 *
 * <p>What is held is our fault or looks like it; no patient is told of a bounce for it, and it is
 * tried again until somebody has mended it. MAIL FROM names nobody but us.
 */
final class EndingTable {

  /** Somebody has to do something first. */
  private static final Duration HELD = Duration.ofMinutes(5);

  private EndingTable() {}

  static Outcome meaning(Ending ending) {
    return switch (ending) {
      case Answered(var phase, var reply) ->
          switch (phase) {
            case CONNECT, SENDER -> reply.refuses() ? held(reply) : unavailable(reply);
            case RECIPIENT, DATA, CONTENT -> declined(reply, unavailable(reply));
            case FINAL_DOT ->
                reply.accepts() ? new Mailed(reply.words()) : declined(reply, doubtful(reply));
          };
      case NotFinished(var cause) -> notFinished(cause);
      case NotAnswered(var cause) ->
          new Unconfirmed(ReasonCode.NO_ANSWER, AnswerShape.none(words(cause)));
    };
  }

  private static Outcome declined(Reply reply, Outcome otherwise) {
    if (reply.refuses()) {
      return switch (reply.about()) {
        case US -> held(reply);
        case MAILBOX -> new Bounced(ReasonCode.MAILBOX_REFUSED, reply.words());
      };
    }
    if (reply.passes()) {
      return reply.closes()
          ? unavailable(reply)
          : new NotSent(ReasonCode.MAILBOX_BUSY, Duration.ZERO, reply.words());
    }
    return otherwise;
  }

  private static Outcome held(Reply reply) {
    return new NotSent(ReasonCode.SENDER_REFUSED, HELD, reply.words());
  }

  private static Outcome unavailable(Reply reply) {
    return new NotSent(ReasonCode.MAIL_UNAVAILABLE, Duration.ZERO, reply.words());
  }

  private static Outcome doubtful(Reply reply) {
    return new Unconfirmed(
        ReasonCode.UNREADABLE_ANSWER,
        new AnswerShape("code " + reply.code() + " to the final dot"),
        reply.words());
  }

  private static Outcome notFinished(Cause cause) {
    return new NotSent(
        cause == Cause.DEADLINE_PASSED ? ReasonCode.DEADLINE_PASSED : ReasonCode.MAIL_UNAVAILABLE);
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case TIMED_OUT -> "timed out after the final dot";
      case CUT, NO_CONNECTION, DEADLINE_PASSED -> "cut after the final dot";
    };
  }
}
