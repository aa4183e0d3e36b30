package dev.scriptline.sandbox.mail.letter;

import dev.scriptline.sandbox.infrastructure.mail.StoredMail;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as its reader sees it; the parts are read when they are asked for. */
public record Letter(StoredMail mail) {

  public LetterId id() {
    return LetterId.of(mail);
  }

  public String mailbox() {
    return mail.mailbox();
  }

  public Instant received() {
    return mail.received();
  }

  /** A header decoded and in one line, empty where there is none; repeated ones side by side. */
  public String header(String name) {
    try {
      String[] values = mail.message().getHeader(name);
      return values == null
          ? ""
          : Arrays.stream(values).map(Plain::header).collect(Collectors.joining(", "));
    } catch (MessagingException _) {
      return "";
    }
  }

  public Contents contents() {
    return ContentsReader.read(mail.message());
  }

  /** All of it as it was sent. */
  public byte[] source() {
    try {
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      mail.message().writeTo(source);
      return source.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail has no source.", e);
    }
  }

  boolean mentions(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return Stream.of(mailbox(), header("From"), header("Subject"), header("Message-ID"))
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
        || contents().text().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
