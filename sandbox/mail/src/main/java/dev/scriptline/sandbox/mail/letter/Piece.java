package dev.scriptline.sandbox.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One part of a mail, read whatever its state. */
record Piece(Part part) {

  private static final Pattern TYPE = Pattern.compile("[a-z0-9.+_-]+/[a-z0-9.+_-]+");
  private static final String UNKNOWN = "application/octet-stream";

  /** The bare media type in small letters; the general one where none can be read. */
  String type() {
    try {
      String bare = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return TYPE.matcher(bare).matches() ? bare : UNKNOWN;
    } catch (MessagingException _) {
      return UNKNOWN;
    }
  }

  /** Whether it has a name, or says that it is one. */
  boolean isAttachment() {
    try {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    } catch (MessagingException _) {
      return true;
    }
  }

  String text() {
    return Plain.text(bytes(), charset());
  }

  byte[] bytes() {
    try (InputStream decoded = part.getInputStream()) {
      return decoded.readAllBytes();
    } catch (IOException | MessagingException | RuntimeException _) {
      return asSent();
    }
  }

  private byte[] asSent() {
    try (InputStream raw = raw()) {
      return raw.readAllBytes();
    } catch (IOException | MessagingException _) {
      return whole();
    }
  }

  private InputStream raw() throws MessagingException {
    return switch (part) {
      case MimeMessage message -> message.getRawInputStream();
      case MimeBodyPart body -> body.getRawInputStream();
      default -> throw new MessagingException("no MIME");
    };
  }

  private byte[] whole() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      part.writeTo(bytes);
    } catch (IOException | MessagingException _) {
      return new byte[0]; // nothing of it can be had
    }
    return bytes.toByteArray();
  }

  private Optional<String> charset() {
    try {
      return Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"));
    } catch (MessagingException _) {
      return Optional.empty();
    }
  }
}
