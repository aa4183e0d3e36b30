package dev.scriptline.sandbox.infrastructure.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns recipients away by their name, at the door or after having taken their mail, so that a
 * tester can see what a refusal comes to.
 */
final class Doorkeeper extends SmtpManager {

  private static final Duration PAUSE = Duration.ofSeconds(8);

  Doorkeeper(ImapHostManager mailboxes, UserManager users) {
    super(mailboxes, users);
  }

  /** The refusal in SMTP's words, or null for who may come in. */
  @Override
  public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
    if (begins(recipient, "refused")) {
      return "550 5.1.1 No such mailbox here";
    }
    if (begins(recipient, "busy")) {
      return "450 4.2.1 The mailbox is busy, try again later";
    }
    if (begins(recipient, "stalls")) {
      pause();
    }
    return super.checkRecipient(state, recipient);
  }

  /**
   * Whoever sent it hears of it in the mailbox that he named for that. Nobody else waits where one
   * mail is answered late.
   */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public void send(SmtpState state) {
    MovingMessage mail = state.getMessage();
    boolean lingers = mail.getToAddresses().stream().anyMatch(to -> begins(to, "lingers"));
    for (MailAddress recipient : List.copyOf(mail.getToAddresses())) {
      if (begins(recipient, "bounces")) {
        mail.removeRecipient(recipient);
        report(mail, DeliveryReport.failed(mail.getMessage(), recipient.getEmail()));
      } else if (begins(recipient, "delayed")) {
        report(mail, DeliveryReport.delayed(mail.getMessage(), recipient.getEmail()));
      }
    }
    super.send(state);
    if (lingers) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }

  private void report(MovingMessage mail, DeliveryReport report) {
    MailAddress sender = mail.getReturnPath();
    if (sender == null || sender.getEmail().isBlank()) {
      return; // nobody reports on a report
    }
    MovingMessage back = new MovingMessage();
    back.setReturnPath(sender);
    back.addRecipient(sender);
    back.setMimeMessage(report.to(sender.getEmail()));
    try {
      getUserManager().deliver(back, sender);
    } catch (MessagingException | UserException e) {
      throw new IllegalStateException("A report cannot be delivered.", e);
    }
  }

  private static boolean begins(MailAddress recipient, String name) {
    return recipient.getEmail().toLowerCase(Locale.ROOT).startsWith(name);
  }
}
