package dev.scriptline.history.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.edge.RefusedRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * Where a list goes on: after the entry with this time and this key. Callers take it as it is.
 *
 * @param key what tells entries of one time apart; the list that gave it out reads it again
 */
public record Cursor(Instant at, String key) {

  /** As it goes to the caller. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + key).getBytes(UTF_8));
  }

  /**
   * Reads what a caller brings back.
   *
   * @throws RefusedRequestException 400 {@code malformed-cursor}
   */
  public static Cursor of(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
      if (parts.length == 2) {
        return new Cursor(Instant.parse(parts[0]), parts[1]);
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      throw malformed();
    }
    throw malformed();
  }

  /**
   * The key in the list's own terms.
   *
   * @throws RefusedRequestException 400 {@code malformed-cursor} when the reader refuses it
   */
  public <T> T key(Function<String, T> reader) {
    try {
      return reader.apply(key);
    } catch (IllegalArgumentException _) {
      throw malformed();
    }
  }

  private static RefusedRequestException malformed() {
    return new RefusedRequestException(
        HttpStatus.BAD_REQUEST, "malformed-cursor", "The cursor is not one that a list gave out.");
  }
}
