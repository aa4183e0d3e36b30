package dev.scriptline.sandbox.mail.letter;

import java.util.List;
import java.util.Optional;

/**
 * What a mail consists of.
 *
 * @param text all plain texts, empty where there are none
 * @param damaged whether its parts could not be told apart
 */
public record Contents(
    String text, Optional<String> html, List<Attachment> attachments, boolean damaged) {

  public Contents {
    attachments = List.copyOf(attachments);
  }
}
