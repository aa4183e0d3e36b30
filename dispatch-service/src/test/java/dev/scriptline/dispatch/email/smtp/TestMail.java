package dev.scriptline.dispatch.email.smtp;

import static dev.scriptline.dispatch.email.IrishOrders.MAILBOX;

import dev.scriptline.dispatch.email.smtp.SmtpSettings.StartTls;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.edge.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;

/** A mail with lines that look like the end of one, and how it is sent here. */
final class TestMail {

  private TestMail() {}

  static MimeMessage mail() {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom("prescriptions@scriptline.example.org");
      mail.setRecipients(MimeMessage.RecipientType.TO, MAILBOX);
      mail.setSubject("Prescription");
      mail.setText("line\n.\n..\n".repeat(5_000));
      mail.saveChanges();
      return mail;
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static InternetAddress recipient() {
    try {
      return new InternetAddress(MAILBOX);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** With a password where there is a user. */
  static SmtpSettings settings(int port, String user, StartTls startTls, Duration deadline) {
    return new SmtpSettings(
        "127.0.0.1", port, user, Secret.of(user), startTls, deadline, Duration.ofSeconds(2));
  }

  static ReasonCode reason(Outcome outcome) {
    return switch (outcome) {
      case NotSent(var reason, _, _) -> reason;
      case Bounced(var reason, _) -> reason;
      case Unconfirmed(var reason, _, _) -> reason;
      case Mailed _, Issued _, Refused _, Held _ ->
          throw new AssertionError("not an outcome to expect here: " + outcome);
    };
  }
}
