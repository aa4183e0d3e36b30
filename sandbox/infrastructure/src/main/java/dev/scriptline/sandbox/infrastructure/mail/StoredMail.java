package dev.scriptline.sandbox.infrastructure.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;

/**
 * A mail as it lies in a mailbox, whatever was sent; reading it may fail.
 *
 * @param number counts the mailbox's mails; none is given twice
 * @param message shared with the server: to be read only
 */
public record StoredMail(String mailbox, long number, Instant received, MimeMessage message) {

  static StoredMail of(String mailbox, StoredMessage stored) {
    return new StoredMail(
        mailbox, stored.getUid(), stored.getReceivedDate().toInstant(), stored.getMimeMessage());
  }
}
