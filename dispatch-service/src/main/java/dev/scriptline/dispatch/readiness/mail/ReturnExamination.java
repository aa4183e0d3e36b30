package dev.scriptline.dispatch.readiness.mail;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import dev.scriptline.dispatch.returned.ReturnMailbox;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether we would hear of an e-mail that its pharmacy's server sends back. */
@Component
public class ReturnExamination {

  private static final String MAILBOX = "return mailbox";

  private final ReturnMailbox mailbox;

  ReturnExamination(ReturnMailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** Opens the mailbox and reads nothing. */
  public Finding examine(Duration patience) {
    return switch (mailbox.open(patience)) {
      case OPENS ->
          new Sound(
              MAILBOX,
              Side.OURS,
              "E-mails that come back are read in the mailbox of %s.".formatted(mailbox.address()));
      case NOT_GIVEN ->
          amiss(
              "No return mailbox is configured: of an e-mail that comes back nobody hears.",
              "Set RETURN_MAILBOX_HOST, RETURN_MAILBOX_PORT, RETURN_MAILBOX_USER and"
                  + " RETURN_MAILBOX_PASSWORD of dispatch-service to the mailbox of EMAIL_RETURN_ADDRESS.");
      case SIGN_IN_REFUSED ->
          amiss(
              "The return mailbox of %s does not let us sign in.".formatted(mailbox.address()),
              "Correct RETURN_MAILBOX_USER and RETURN_MAILBOX_PASSWORD of dispatch-service and restart it.");
      case AWAY ->
          amiss(
              "The return mailbox of %s does not answer.".formatted(mailbox.address()),
              "Check that RETURN_MAILBOX_HOST and RETURN_MAILBOX_PORT are right and that the server there"
                  + " speaks IMAP, encrypted unless it is this machine's. What comes back waits there.");
    };
  }

  private static Finding amiss(String found, String remedy) {
    return new Amiss(MAILBOX, Side.OURS, found, remedy, Mender.OPERATIONS);
  }
}
