package dev.scriptline.dispatch.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.dispatch.acknowledgement.AcknowledgementLinks;
import dev.scriptline.dispatch.email.document.PrescriptionDocument;
import dev.scriptline.dispatch.evidence.RequestNote.Mail;
import dev.scriptline.events.order.DispatchOrder;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** Writes the mail around a document. The patient is named in the document only. */
record Letters(String sender, AcknowledgementLinks links) {

  private static final String NAME = "Scriptline";

  private static final String TEXT =
      """
      Prescription %1$s for %2$s is attached as a PDF.

      1. Open the attachment and check that it is addressed to your pharmacy.
      2. Say that you have it: open this page and press its button. It asks for no sign-in.
         %4$s
      3. Dispense it once, then mark it as dispensed and retain it.
      4. If anything is unclear, telephone the prescriber named in the attachment.

      The prescription is valid once. Another mail, print or copy with the serial number %1$s is the
      same prescription and must not be dispensed again. If this mail is not for you, do not pass it
      on: tell us at %3$s.

      Scriptline
      """;

  /**
   * Finishes the mail.
   *
   * @param now when it is dated; the only thing in it that differs between attempts
   */
  Letter write(DispatchOrder order, PrescriptionDocument document, Mailbox to, Instant now) {
    String id =
        "<%s@%s>".formatted(order.transmissionId(), sender.substring(sender.indexOf('@') + 1));
    String subject = "Prescription " + document.serial();
    String text =
        TEXT.formatted(
            document.serial(), oneLine(order.pharmacy().name()), sender, links.of(order));
    try {
      InternetAddress recipient = new InternetAddress(to.address(), true);
      MimeMessage message = new IdentifiedMessage(id);
      message.setFrom(new InternetAddress(sender, NAME, UTF_8.name()));
      message.setRecipient(RecipientType.TO, recipient);
      message.setSubject(subject, UTF_8.name());
      message.setSentDate(Date.from(now));
      // Nobody's holiday notice shall answer it.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(new MimeMultipart(words(text), attachment(document)));
      message.saveChanges();
      String hash = hash(List.of(id, sender, to.address(), subject, text, document.sha256()));
      return new Letter(message, recipient, new Mail(hash, id, document.sha256()));
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("a mail to a plain address can be written", e);
    }
  }

  private static MimeBodyPart words(String text) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name());
    return part;
  }

  private static MimeBodyPart attachment(PrescriptionDocument document) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(document.pdf(), "application/pdf")));
    part.setFileName(document.fileName());
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  private static String oneLine(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static String hash(List<String> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(part -> {
        sha.update(part.getBytes(UTF_8));
        sha.update((byte) 0);
      });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
