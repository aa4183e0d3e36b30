package dev.scriptline.sandbox.mail.letter;

import dev.scriptline.sandbox.infrastructure.mail.StoredMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names a mail, as {@code 3-anna@example.org}: the third one of that mailbox. */
public record LetterId(String value) {

  static LetterId of(StoredMail mail) {
    return new LetterId(mail.number() + "-" + mail.mailbox());
  }

  /** As a segment of a path. */
  public String segment() {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%40", "@"); // allowed in a path, and easier to read
  }
}
