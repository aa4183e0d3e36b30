package dev.scriptline.dispatch.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A mail with an id of our choosing: the same in every attempt, so that servers know it again. */
final class IdentifiedMessage extends MimeMessage {

  private final String messageId;

  IdentifiedMessage(String messageId) {
    super((@Nullable Session) null);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
