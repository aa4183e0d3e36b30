package dev.scriptline.dispatch.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list goes on. */
record Cursor(Instant requestedAt, UUID transmissionId) {

  /** Before everything. */
  static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((requestedAt + " " + transmissionId).getBytes(US_ASCII));
  }

  static Optional<Cursor> of(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(" ", 2);
      return parts.length == 2
          ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
