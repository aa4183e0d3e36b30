package dev.scriptline.dispatch.acknowledgement;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What links are signed with: the first key signs, links of the others are still believed. */
final class AcknowledgementKeys {

  static final int TAG_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final List<SecretKeySpec> keys;

  private AcknowledgementKeys(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /**
   * The keys of a list in base64, separated by commas.
   *
   * @throws IllegalArgumentException when one of them is not base64 or shorter than 32 bytes
   */
  static AcknowledgementKeys parse(String list) {
    return new AcknowledgementKeys(
        Arrays.stream(list.split(",", -1))
            .map(String::strip)
            .map(AcknowledgementKeys::key)
            .toList());
  }

  byte[] sign(byte[] message) {
    return tag(keys.getFirst(), message);
  }

  /** Looks at every key and every byte, whichever fits. */
  boolean signed(byte[] message, byte[] tag) {
    boolean fits = false;
    for (SecretKeySpec key : keys) {
      fits |= MessageDigest.isEqual(tag(key, message), tag);
    }
    return fits;
  }

  private static SecretKeySpec key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try {
      if (bytes.length < KEY_BYTES) {
        throw new IllegalArgumentException("a key has less than 32 bytes");
      }
      return new SecretKeySpec(bytes, ALGORITHM);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] tag(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
