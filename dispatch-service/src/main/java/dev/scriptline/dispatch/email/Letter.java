package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.evidence.RequestNote.Mail;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;

/**
 * A finished mail.
 *
 * @param note what is written down of it
 */
record Letter(MimeMessage message, Address recipient, Mail note) {

  @Override
  public String toString() {
    return "Letter[%s]".formatted(note.messageId());
  }
}
