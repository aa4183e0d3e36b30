package dev.scriptline.sandbox.mail;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Hands mails in at the server: well written ones, and such as no program should write. */
record Post(MailServer server) {

  static final String SENDER = "prescriptions@scriptline.example.org";

  void send(String to, String subject, String text) throws MessagingException {
    MimeMessage message = letter(to, subject);
    message.setText(text, "UTF-8");
    Transport.send(message);
  }

  /** A mail in both forms with one attachment. */
  void send(String to, String subject, String html, String name, String type, byte[] attached)
      throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("The same in plain text.", "UTF-8");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, "UTF-8", "html");
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", plain, rich));
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new ByteArrayDataSource(attached, type)));
    file.setFileName(name);
    MimeMessage message = letter(to, subject);
    message.setContent(new MimeMultipart("mixed", both, file));
    Transport.send(message);
  }

  /** A mail byte for byte. */
  void sendRaw(String to, String source) throws MessagingException {
    byte[] bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    MimeMessage message = new MimeMessage(session(), new ByteArrayInputStream(bytes));
    Session session = session();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
    }
  }

  private MimeMessage letter(String to, String subject) throws MessagingException {
    MimeMessage message = new MimeMessage(session());
    message.setFrom(SENDER);
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    return message;
  }

  private Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", server.smtpPort());
    settings.put("mail.smtp.from", SENDER);
    return Session.getInstance(settings);
  }
}
