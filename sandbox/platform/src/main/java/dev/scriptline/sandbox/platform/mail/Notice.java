package dev.scriptline.sandbox.platform.mail;

import dev.scriptline.sandbox.platform.directory.Contact;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** The mail to a contact: the token and the way to the portal, and nothing about the patient. */
record Notice(Contact to, String token, URI portal) {

  static final String SENDER = "no-reply@platform.example.org";

  MimeMessage in(Session session) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(SENDER));
    message.setRecipient(RecipientType.TO, new InternetAddress(to.email()));
    message.setSubject("A prescription is waiting for you", StandardCharsets.UTF_8.name());
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(text(), StandardCharsets.UTF_8.name());
    return message;
  }

  private String text() {
    return """
    %s,

    a prescription has been issued to your pharmacy.

    Token: %s
    Portal: %s

    Open the portal, choose the group "%s" and enter the token.
    The token is a secret of your pharmacy: do not pass it on.
    """
        .formatted(to.name(), token, portal, to.group());
  }
}
