package dev.scriptline.sandbox.infrastructure.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A mail as its recipient finds it.
 *
 * @param mailbox whose mailbox it lies in
 * @param text the first part in plain text, empty where there is none
 */
public record ReceivedMail(
    String mailbox, List<String> from, String subject, String text, Instant received) {

  public ReceivedMail {
    from = List.copyOf(from);
  }

  static ReceivedMail of(StoredMail stored) {
    MimeMessage message = stored.message();
    try {
      Address[] from = message.getFrom();
      String subject = message.getSubject();
      return new ReceivedMail(
          stored.mailbox(),
          from == null ? List.of() : Arrays.stream(from).map(Address::toString).toList(),
          subject == null ? "" : subject,
          plainText(message),
          stored.received());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A received mail cannot be read.", e);
    }
  }

  private static String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String text = plainText(inner);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
