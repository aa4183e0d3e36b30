package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.circuit.Admission.NotNow;
import dev.scriptline.dispatch.circuit.Guard;
import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.dispatch.worker.Preparation.Ready;
import org.springframework.stereotype.Component;

/** Lets a finished letter through to the mail server, unless that is dead or has enough to do. */
@Component
class MailCounter {

  private final OutgoingMail server;
  private final Guard guard;

  MailCounter(OutgoingMail server, Guards guards) {
    this.server = server;
    this.guard = guards.mail();
  }

  Traffic traffic() {
    return guard.traffic();
  }

  Preparation admit(Letter letter) {
    return switch (guard.enter()) {
      case NotNow(_, var retryAfter) ->
          new Hindered(new NotSent(ReasonCode.MAIL_UNAVAILABLE, retryAfter));
      case Pass pass -> new Ready(new PreparedLetter(server, letter, pass));
    };
  }
}
