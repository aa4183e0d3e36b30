package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ContactMailTest {

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @RegisterExtension
  private final RunningPlatform platform =
      new RunningPlatform(settings ->
          settings
              .withSmtp("127.0.0.1", mail.getSmtp().getPort())
              .withPublicBaseUrl(URI.create("http://portal.example.org/")));

  private final String reference = Orders.reference();
  private Caller murphy;

  ContactMailTest() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @Test
  void tellsTheContactTheTokenAndTheWayToThePortal() throws Exception {
    String token = murphy.issued(Orders.anna(reference));
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("harbour.pharmacy@securemail.example.org");
    assertThat(message.getContent().toString())
        .contains("Token: " + token)
        .contains("Portal: http://portal.example.org/portal")
        .contains("All Other Pharmacies");
  }

  @Test
  void tellsNothingAboutPatientOrMedicine() throws Exception {
    murphy.issued(Orders.anna(reference));
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    MimeMessage message = mail.getReceivedMessages()[0];
    List.of(message.getSubject(), message.getContent().toString())
        .forEach(text -> assertThat(text).doesNotContain("Anna", "O'Neill", "Wegovy", "Inject"));
  }

  @Test
  void mailsNobodyUnlessAsked() {
    murphy.issued(Orders.anna(reference).put("notify", false));
    String other = Orders.reference();
    murphy.issued(Orders.anna(other));
    assertThat(mails(other)).hasSize(1);
    assertThat(murphy.ledger(reference, "mail")).isEmpty();
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void answersBeforeTheMailServerDoes() {
    mail.stop();
    assertThat(murphy.issued(Orders.anna(reference))).startsWith("RX");
    assertThat(murphy.ledger(reference, "mail")).isEmpty();
    assertThat(mails(reference).get(0).path("sent").booleanValue()).isFalse();
  }

  private JsonNode mails(String about) {
    await().atMost(Duration.ofSeconds(15)).until(() -> !murphy.ledger(about, "mail").isEmpty());
    return murphy.ledger(about, "mail");
  }
}
