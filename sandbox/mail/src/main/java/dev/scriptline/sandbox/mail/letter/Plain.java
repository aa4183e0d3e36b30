package dev.scriptline.sandbox.mail.letter;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns what mails carry into text that can be read, and does nothing to its reader. */
final class Plain {

  private Plain() {}

  /** A header's value in one line: decoded, without control characters or turned writing. */
  static String header(String raw) {
    String decoded = decoded(MimeUtility.unfold(raw));
    return decoded
        .replaceAll("[\\r\\n\\t]+", " ")
        .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD")
        .strip();
  }

  /** A text's bytes by the charset they say, or else by what they look like. */
  static String text(byte[] bytes, Optional<String> charset) {
    Optional<Charset> said = charset.flatMap(Plain::charset);
    return said.isPresent()
        ? new String(bytes, said.get())
        : utf8(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static String decoded(String unfolded) {
    try {
      return MimeUtility.decodeText(unsaid(unfolded));
    } catch (UnsupportedEncodingException | RuntimeException _) {
      return unfolded; // as it was sent is better than nothing
    }
  }

  // Headers are read byte by byte; UTF-8 in them is not allowed, but is sent.
  private static String unsaid(String raw) {
    return utf8(raw.getBytes(StandardCharsets.ISO_8859_1)).orElse(raw);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      Charset said = Charset.forName(MimeUtility.javaCharset(name));
      return said.equals(StandardCharsets.US_ASCII) ? Optional.empty() : Optional.of(said);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
