package dev.scriptline.sandbox.infrastructure.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns recipients away by their name, so that a tester can see what a refusal comes to. */
final class Doorkeeper extends SmtpManager {

  Doorkeeper(ImapHostManager mailboxes, UserManager users) {
    super(mailboxes, users);
  }

  /** The refusal in SMTP's words, or null for who may come in. */
  @Override
  public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
    String address = recipient.getEmail().toLowerCase(Locale.ROOT);
    if (address.startsWith("refused")) {
      return "550 5.1.1 No such mailbox here";
    }
    if (address.startsWith("busy")) {
      return "450 4.2.1 The mailbox is busy, try again later";
    }
    return super.checkRecipient(state, recipient);
  }
}
