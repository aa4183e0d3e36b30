package dev.scriptline.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name that a caller gives to one intention, so that asking again has no second effect.
 *
 * @param subject whose key it is: two callers may choose the same
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String subject, String value) {

  /** What a client sends as {@code Idempotency-Key}. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

  public IdempotencyKey {
    if (!VISIBLE.matcher(value).matches()) {
      throw new IllegalArgumentException("a key has 1 to 200 visible ASCII characters");
    }
  }

  /** What an advisory lock on this key is called. */
  long lockId() {
    return ByteBuffer.wrap(sha256(subject, value)).getLong();
  }

  /** What two requests have in common if and only if all their parts are equal. */
  public static String fingerprint(String... parts) {
    return HexFormat.of().formatHex(sha256(parts));
  }

  private static byte[] sha256(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
