package dev.scriptline.sandbox.mail.letter;

import jakarta.mail.MessagingException;

/**
 * A part of a mail that is no text to read on its page.
 *
 * @param number from 1, in the order of the mail
 * @param name as the sender gave it, without folders; never empty
 * @param type the bare media type in small letters
 */
public record Attachment(int number, String name, String type, Piece piece) {

  private static final int LONGEST = 200;

  static Attachment of(int number, Piece piece) {
    return new Attachment(number, name(number, piece), piece.type(), piece);
  }

  /** What it holds; where its encoding is broken, as it was sent. */
  public byte[] bytes() {
    return piece.bytes();
  }

  /** Decoded by its charset; of use for text only. */
  public String text() {
    return piece.text();
  }

  private static String name(int number, Piece piece) {
    try {
      String given = piece.part().getFileName();
      if (given != null) {
        String bare = Plain.header(given).replaceAll("^.*[/\\\\]", "").strip();
        if (!bare.isEmpty()) {
          return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        }
      }
    } catch (MessagingException _) {
      // a name that cannot be read is like none
    }
    return piece.type().equals("message/rfc822")
        ? "mail-%d.eml".formatted(number)
        : "part-" + number;
  }
}
