package dev.scriptline.dispatch.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A mail of the return mailbox.
 *
 * @param id by which it is known again when it is read twice
 * @param received when it came, by the mailbox's clock
 * @param report what it turns out to be
 */
record FoundMail(Place place, String id, Instant received, DeliveryReport report) {

  /** The id of a mail that was read as a whole. */
  static String id(byte[] mail) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The id of a mail that is too large to be read. */
  static String id(Place place) {
    return id("%d %d".formatted(place.uidValidity(), place.lastUid()).getBytes(UTF_8));
  }
}
