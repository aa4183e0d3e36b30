package dev.scriptline.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a value that must not be shown into a tag that can be compared: HMAC-SHA256, base64url.
 * Without the key nobody can find the value by trying.
 */
public final class KeyedTag {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_KEY_BYTES = 32;

  private final SecretKeySpec key;

  private KeyedTag(byte[] key) {
    if (key.length < LEAST_KEY_BYTES) {
      throw new IllegalArgumentException("a tag key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * A tagger under the given key.
   *
   * @param base64Key at least 32 bytes in base64
   */
  public static KeyedTag ofBase64(String base64Key) {
    return new KeyedTag(Base64.getDecoder().decode(base64Key));
  }

  /** The tag of a value; equal values have equal tags. */
  public String tag(String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(value.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
