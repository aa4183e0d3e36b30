package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.worker.PreparedSend;
import java.time.Duration;
import java.time.Instant;

/** One attempt to hand a mail over. */
record PreparedLetter(OutgoingMail server, Letter letter, Pass pass) implements PreparedSend {

  @Override
  public RequestNote note() {
    return letter.note();
  }

  @Override
  public Duration patience() {
    return server.patience();
  }

  @Override
  public Outcome send(Instant deadline) {
    Outcome outcome = server.send(letter.message(), letter.recipient(), deadline);
    tell(outcome);
    return outcome;
  }

  /** Holds no secret of ours. */
  @Override
  public void close() {
    pass.close();
  }

  /** What the server says of a mailbox or of us is a sign of life. */
  private void tell(Outcome outcome) {
    switch (outcome) {
      case NotSent(var reason, _, _) when reason == ReasonCode.MAIL_UNAVAILABLE -> pass.failed();
      case NotSent(var reason, _, _) when reason == ReasonCode.DEADLINE_PASSED -> pass.close();
      case Unconfirmed(var reason, _, _) when reason == ReasonCode.NO_ANSWER -> pass.failed();
      case Issued _, Mailed _, Bounced _, Hindrance _, Unconfirmed _ -> pass.answered();
    }
  }
}
