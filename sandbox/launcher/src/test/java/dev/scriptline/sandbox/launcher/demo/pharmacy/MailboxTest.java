package dev.scriptline.sandbox.launcher.demo.pharmacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private static final String ADDRESS = "harbour.pharmacy@securemail.example.org";

  private final MailServer server = MailServer.onFreePorts();
  private final Mailbox mailbox = new Mailbox(server.imapPort(), ADDRESS);

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void readsTheMailsThatAreNew() throws MessagingException {
    mail("Token: RXOLD000000001");
    int before = mailbox.size();
    mail("Nothing for you today.");
    mail("A prescription waits.\r\n\r\nToken: RXNEW000000001\r\nPortal: http://x\r\n");

    assertThat(mailbox.after(before))
        .extracting(Mail::token)
        .containsExactly(Optional.empty(), Optional.of("RXNEW000000001"));
  }

  @Test
  void findsNothingBeforeTheMailHasCome() throws MessagingException {
    mail("Token: RXOLD000000001");

    assertThat(mailbox.after(mailbox.size())).isEmpty();
  }

  @Test
  void tellsADocumentFromAFileThatOnlySaysSo() throws MessagingException, IOException {
    mail("%PDF-1.7 and so on", "prescription.pdf");
    mail("<html>", "prescription.pdf");

    List<Mail> mails = mailbox.after(0);
    assertThat(mails.get(0).document()).map(Mail.Attachment::name).contains("prescription.pdf");
    assertThat(mails.get(0).text()).isEqualTo("See the file.");
    assertThat(mails.get(1).document()).isEmpty();
  }

  @Test
  void isEmptyBeforeTheFirstMail() {
    assertThat(mailbox.size()).isZero();
  }

  private void mail(String text) throws MessagingException {
    MimeMessage message = message();
    message.setText(text);
    Transport.send(message);
  }

  private void mail(String content, String fileName) throws MessagingException, IOException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText("See the file.");
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(content.getBytes(UTF_8), "application/pdf")));
    file.setFileName(fileName);
    MimeMessage message = message();
    message.setContent(new MimeMultipart(text, file));
    Transport.send(message);
  }

  private MimeMessage message() throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("no-reply@platform.example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
    return message;
  }
}
