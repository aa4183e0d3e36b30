package dev.scriptline.dispatch.email;

import static dev.scriptline.dispatch.email.IrishOrders.MAILBOX;
import static dev.scriptline.dispatch.email.IrishOrders.irish;
import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.acknowledgement.Links;
import dev.scriptline.dispatch.email.document.PrescriptionDocument;
import dev.scriptline.events.order.DispatchOrder;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private final Letters letters =
      new Letters("prescriptions@scriptline.example.org", Links.links());

  @Test // mail servers know a repetition by it
  void bearsTheSameIdInEveryAttempt() throws Exception {
    DispatchOrder order = seans();

    Letter first = letter(order, NOW);
    Letter second = letter(order, NOW.plus(Duration.ofHours(1)));

    assertThat(first.message().getMessageID())
        .isEqualTo("<%s@scriptline.example.org>".formatted(order.transmissionId()))
        .isEqualTo(second.message().getMessageID());
    assertThat(first.note()).isEqualTo(second.note());
    assertThat(first.note().messageId()).isEqualTo(first.message().getMessageID());
  }

  @Test
  void notesWhatWouldBeSent() {
    DispatchOrder order = seans();

    assertThat(letter(order, NOW).note().documentHash()).isEqualTo("d".repeat(64));
    assertThat(letters.write(order, document("e"), mailbox(), NOW).note().hash())
        .isNotEqualTo(letter(order, NOW).note().hash());
  }

  @Test // the patient is named in the document only
  void namesNoPatientOutsideTheDocument() throws Exception {
    Letter letter = letter(seans(), NOW);

    assertThat(words(letter))
        .contains("GEN8GTUF35-1", "O’Brien’s Quay Pharmacy", "valid once")
        .doesNotContain("Seán", "Súilleabháin", "1979", "Wegovy", "Murphy");
    assertThat(head(letter)).doesNotContain("Seán", "Se=C3", "leabh", "Wegovy", "Murphy");
    assertThat(letter.toString()).doesNotContain("Quay", "securemail");
  }

  @Test // the expiry comes from the order, or the attempts' mails would differ
  void bearsTheSameLinkInEveryAttempt() throws Exception {
    DispatchOrder order = seans();

    assertThat(words(letter(order, NOW)))
        .containsPattern("https://scriptline\\.example\\.org/acknowledgements/[A-Za-z0-9_-]{76}\n")
        .isEqualTo(words(letter(order, NOW.plus(Duration.ofDays(3)))))
        .isNotEqualTo(words(letter(seans(), NOW)));
  }

  @Test // what a pharmacy calls itself must not become a header or a second recipient
  void letsNobodyWriteHeaders() throws Exception {
    DispatchOrder sly =
        irish().pharmacy("Quay\r\nBcc: spy@evil.example.com\r\n\r\n.\r\nMAIL FROM:<x>").order();

    Letter letter = letter(sly, NOW);

    assertThat(headers(letter)).extracting(Header::getName).doesNotContain("Bcc", "Cc");
    assertThat(letter.message().getAllRecipients()).containsExactly(letter.recipient());
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    letter.message().writeTo(raw);
    assertThat(raw.toString(StandardCharsets.ISO_8859_1).lines())
        .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("MAIL") || line.equals("."));
  }

  @Test // or it would be answered by holiday notices
  void saysThatAMachineSentIt() {
    assertThat(headers(letter(seans(), NOW)))
        .anySatisfy(header -> {
          assertThat(header.getName()).isEqualTo("Auto-Submitted");
          assertThat(header.getValue()).isEqualTo("auto-generated");
        });
  }

  private Letter letter(DispatchOrder order, Instant now) {
    return letters.write(order, document("d"), mailbox(), now);
  }

  private static PrescriptionDocument document(String digit) {
    return new PrescriptionDocument("GEN8GTUF35-1", new byte[] {1, 2, 3}, digit.repeat(64));
  }

  private static Mailbox mailbox() {
    return Mailbox.of(MAILBOX).orElseThrow();
  }

  private static String words(Letter letter) throws Exception {
    return ((MimeMultipart) letter.message().getContent()).getBodyPart(0).getContent().toString();
  }

  private static String head(Letter letter) {
    return String.join("\n", headers(letter).stream().map(Header::getValue).toList());
  }

  private static List<Header> headers(Letter letter) {
    try {
      return Collections.list(letter.message().getAllHeaders());
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
