package dev.scriptline.dispatch.acknowledgement;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Expired;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Good;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Unknown;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * What a link carries: the transmission and its last second, signed. 57 bytes, so that base64url
 * has neither padding nor a second spelling.
 */
record AcknowledgementTokens(AcknowledgementKeys keys) {

  private static final byte VERSION = 1;
  private static final int CLAIM_BYTES = 1 + 2 * Long.BYTES + Long.BYTES;
  private static final int BYTES = CLAIM_BYTES + AcknowledgementKeys.TAG_BYTES;
  private static final int LENGTH = BYTES / 3 * 4;
  private static final byte[] PURPOSE = "scriptline acknowledgement".getBytes(US_ASCII);

  /** What a token turns out to be. */
  sealed interface Reading {

    /** One of ours whose time is not over. */
    record Good(UUID transmissionId) implements Reading {}

    /** One of ours whose time is over. */
    record Expired() implements Reading {}

    /** None of ours. */
    record Unknown() implements Reading {}
  }

  /** The same for the same transmission and end, as long as the first key stays. */
  String write(UUID transmissionId, Instant end) {
    byte[] claim =
        ByteBuffer.allocate(CLAIM_BYTES)
            .put(VERSION)
            .putLong(transmissionId.getMostSignificantBits())
            .putLong(transmissionId.getLeastSignificantBits())
            .putLong(end.getEpochSecond())
            .array();
    byte[] token = ByteBuffer.allocate(BYTES).put(claim).put(keys.sign(signedPart(claim))).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  Reading read(String token, Instant now) {
    byte[] bytes = decoded(token);
    if (bytes.length != BYTES) {
      return new Unknown();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] claim = new byte[CLAIM_BYTES];
    byte[] tag = new byte[AcknowledgementKeys.TAG_BYTES];
    buffer.get(claim).get(tag);
    if (!keys.signed(signedPart(claim), tag) || claim[0] != VERSION) {
      return new Unknown();
    }
    ByteBuffer fields = ByteBuffer.wrap(claim, 1, CLAIM_BYTES - 1);
    UUID transmissionId = new UUID(fields.getLong(), fields.getLong());
    return now.getEpochSecond() > fields.getLong() ? new Expired() : new Good(transmissionId);
  }

  private static byte[] decoded(String token) {
    if (token.length() != LENGTH) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      return new byte[0]; // none of ours: the caller says so
    }
  }

  /** The same key must not vouch for these bytes where they mean something else. */
  private static byte[] signedPart(byte[] claim) {
    return ByteBuffer.allocate(PURPOSE.length + claim.length).put(PURPOSE).put(claim).array();
  }
}
