package dev.scriptline.dispatch.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.UUID;

/** Reports as several kinds of servers write them. */
final class Reports {

  private Reports() {}

  static String report(UUID transmission, String action, String status) {
    return report("<%s@scriptline.example.org>".formatted(transmission), action, status);
  }

  static String report(String messageId, String action, String status) {
    return """
    From: MAILER-DAEMON@mx.example.com
    To: returns@scriptline.example.org
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    Sorry.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.com

    Final-Recipient: rfc822; quay.pharmacy@securemail.example.org
    Action: %s
    Status: %s

    --b
    Content-Type: message/rfc822

    From: Scriptline <prescriptions@scriptline.example.org>
    Message-ID: %s
    Subject: Prescription

    The mail.
    --b--
    """
        .formatted(action, status, messageId);
  }

  static MimeMessage mail(String text) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
