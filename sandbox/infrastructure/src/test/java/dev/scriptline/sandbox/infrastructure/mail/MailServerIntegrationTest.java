package dev.scriptline.sandbox.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerIntegrationTest {

  private static final String PHARMACY = "harbour.pharmacy@securemail.example.org";
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final MailServer server = MailServer.onFreePorts();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void takesMailForAnybodyAndShowsIt() throws Exception {
    send(PHARMACY, "A prescription", "Token RX0000000001");

    await().atMost(BOUND).until(() -> !server.messagesTo(PHARMACY).isEmpty());

    assertThat(server.messagesTo(PHARMACY))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.mailbox()).isEqualTo(PHARMACY);
          assertThat(mail.from()).containsExactly("platform@example.org");
          assertThat(mail.subject()).isEqualTo("A prescription");
          assertThat(mail.text()).contains("Token RX0000000001");
        });
    assertThat(server.messages()).hasSize(1);
    assertThat(server.messagesTo("nobody@example.org")).isEmpty();
  }

  @Test
  void handsMailOutByImap() throws Exception {
    send(PHARMACY, "Over IMAP", "body");

    try (Store store = session().getStore("imap")) {
      store.connect("127.0.0.1", server.imapPort(), PHARMACY, "sandbox");
      Folder inbox = store.getFolder("INBOX");
      await()
          .atMost(BOUND)
          .until(() -> {
            inbox.open(Folder.READ_ONLY);
            int messages = inbox.getMessageCount();
            inbox.close();
            return messages == 1;
          });
      inbox.open(Folder.READ_ONLY);
      assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Over IMAP");
    }
  }

  @Test
  void throwsItsMailAway() throws Exception {
    send(PHARMACY, "Soon gone", "body");
    await().atMost(BOUND).until(() -> !server.messages().isEmpty());

    server.empty();

    assertThat(server.messages()).isEmpty();
  }

  @Test
  void keepsMailAsItWasSent() throws Exception {
    send(PHARMACY, "First", "body");
    send(PHARMACY, "Second", "body");
    await().atMost(BOUND).until(() -> server.stored().size() == 2);

    assertThat(server.stored())
        .extracting(StoredMail::mailbox, StoredMail::number)
        .containsExactly(tuple(PHARMACY, 1L), tuple(PHARMACY, 2L));

    server.empty();
    send(PHARMACY, "Third", "body");
    await().atMost(BOUND).until(() -> server.stored().size() == 1);
    assertThat(server.stored().getFirst().number()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "refused.pharmacy@securemail.example.org, 550 5.1.1",
    "busy.pharmacy@securemail.example.org, 450 4.2.1"
  })
  void turnsAwayRecipientsWhoseNameAsksForIt(String recipient, String answer) {
    assertThatThrownBy(() -> send(recipient, "Turned away", "body"))
        .isInstanceOf(SendFailedException.class)
        .hasStackTraceContaining(answer);
    assertThat(server.stored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bounces.pharmacy@securemail.example.org, failed, 5.2.1, 0",
    "delayed.pharmacy@securemail.example.org, delayed, 4.4.1, 1"
  })
  void reportsToTheSenderWhatItCannotDeliver(
      String recipient, String action, String status, int delivered) throws Exception {
    send(recipient, "Taken first", "body");

    await().atMost(BOUND).until(() -> !server.messagesTo("platform@example.org").isEmpty());
    MimeMessage report =
        server.stored().stream()
            .filter(mail -> mail.mailbox().equals("platform@example.org"))
            .findFirst()
            .orElseThrow()
            .message();
    assertThat(report.isMimeType("multipart/report")).isTrue();
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    report.writeTo(raw);
    assertThat(raw.toString(StandardCharsets.UTF_8))
        .contains("Action: " + action, "Status: " + status, "Subject: Taken first");
    await().atMost(BOUND).until(() -> server.messagesTo(recipient).size() == delivered);
  }

  @Test
  void namesAPortThatIsTaken() {
    MailServer second = new MailServer(server.smtpPort(), server.imapPort());

    assertThatThrownBy(second::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Port %d for mail is taken.", server.smtpPort());
  }

  private void send(String to, String subject, String text) throws Exception {
    MimeMessage message = new MimeMessage(session());
    message.setFrom("platform@example.org");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject);
    message.setText(text);
    Transport.send(message);
  }

  private Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", server.smtpPort());
    return Session.getInstance(settings);
  }
}
