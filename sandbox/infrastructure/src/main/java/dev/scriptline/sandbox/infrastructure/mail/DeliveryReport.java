package dev.scriptline.sandbox.infrastructure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * What a mail server says of a mail that it has taken and cannot deliver, as servers write it (RFC
 * 3464), with the headers of the mail.
 */
record DeliveryReport(
    String action, String status, String words, String recipient, String headers) {

  private static final String TEXT =
      """
      Return-Path: <>
      From: Mail Delivery System <MAILER-DAEMON@securemail.example.org>
      To: %1$s
      Subject: Delivery status of your mail
      Date: %2$s
      Message-ID: <%3$s@securemail.example.org>
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="=_%3$s"

      --=_%3$s
      Content-Type: text/plain; charset=us-ascii

      This is the mail system of securemail.example.org.
      %4$s

      --=_%3$s
      Content-Type: message/delivery-status

      Reporting-MTA: dns; securemail.example.org
      Arrival-Date: %2$s

      Final-Recipient: rfc822; %5$s
      Action: %6$s
      Status: %7$s
      Diagnostic-Code: smtp; %8$s

      --=_%3$s
      Content-Type: text/rfc822-headers

      %9$s
      --=_%3$s--
      """;

  static DeliveryReport failed(MimeMessage mail, String recipient) {
    return new DeliveryReport(
        "failed", "5.2.1", "550 5.2.1 The mailbox takes no mail", recipient, headers(mail));
  }

  static DeliveryReport delayed(MimeMessage mail, String recipient) {
    return new DeliveryReport(
        "delayed", "4.4.1", "451 4.4.1 No answer yet, it is tried again", recipient, headers(mail));
  }

  MimeMessage to(String sender) {
    String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    String text =
        TEXT.formatted(
            sender,
            now,
            UUID.randomUUID(),
            "Your mail to %s: %s.".formatted(recipient, words),
            recipient,
            action,
            status,
            words,
            headers);
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
    } catch (MessagingException e) {
      throw new IllegalStateException("a report can be read", e);
    }
  }

  private static String headers(MimeMessage mail) {
    try {
      List<String> lines = Collections.list(mail.getAllHeaderLines());
      return String.join("\n", lines).replace("\r\n", "\n") + "\n";
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail that came in has headers", e);
    }
  }
}
