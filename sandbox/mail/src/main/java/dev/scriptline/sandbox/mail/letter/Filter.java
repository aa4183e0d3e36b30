package dev.scriptline.sandbox.mail.letter;

import java.util.Optional;

/**
 * Which mails are wanted.
 *
 * @param to the whole address of a mailbox, in any case
 * @param words somewhere in address, sender, subject, message id or text, in any case
 */
public record Filter(Optional<String> to, Optional<String> words) {

  boolean accepts(Letter letter) {
    return to.map(letter.mailbox()::equalsIgnoreCase).orElse(true)
        && words.map(letter::mentions).orElse(true);
  }
}
