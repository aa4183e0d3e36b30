package dev.scriptline.sandbox.launcher.demo.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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
  void findsTheTokenOfTheFirstNewMail() throws MessagingException {
    mail("Token: RXOLD000000001");
    int before = mailbox.size();
    mail("Nothing for you today.");
    mail("A prescription waits.\r\n\r\nToken: RXNEW000000001\r\nPortal: http://x\r\n");

    assertThat(mailbox.tokenAfter(before)).contains("RXNEW000000001");
  }

  @Test
  void findsNothingBeforeTheMailHasCome() throws MessagingException {
    mail("Token: RXOLD000000001");

    assertThat(mailbox.tokenAfter(mailbox.size())).isEmpty();
  }

  @Test
  void isEmptyBeforeTheFirstMail() {
    assertThat(mailbox.size()).isZero();
  }

  private void mail(String text) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("no-reply@platform.example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
    message.setText(text);
    Transport.send(message);
  }
}
