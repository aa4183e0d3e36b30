package dev.scriptline.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.Status;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from their cause, so that the same cause told twice is one event (UUID version 5,
 * RFC 9562).
 */
public final class EventIds {

  private static final UUID NAMESPACE = UUID.fromString("6f1d5a54-98e1-5c0b-9a0e-3f6a2c6f7b11");

  private EventIds() {}

  /** The id named by these parts, in this order; parts must not contain line feeds. */
  public static UUID named(String... parts) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            sha1()
                .digest(
                    ByteBuffer.allocate(16 + String.join("\n", parts).getBytes(UTF_8).length)
                        .putLong(NAMESPACE.getMostSignificantBits())
                        .putLong(NAMESPACE.getLeastSignificantBits())
                        .put(String.join("\n", parts).getBytes(UTF_8))
                        .array()));
    long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /**
   * The id of the event that tells what a withdrawal's or a void's asking came to: whoever asked
   * knows the answer by it.
   */
  public static UUID outcome(Status status, UUID requestId) {
    return named(status.wire(), requestId.toString());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
