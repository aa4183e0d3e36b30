package dev.scriptline.history.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256; written in lower-case hex. */
public final class Hash {

  static final int LENGTH = 32;

  /** Thirty-two zero bytes: what stands before the first link. */
  public static final Hash NONE = new Hash(new byte[LENGTH]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was kept.
   *
   * @throws IllegalArgumentException when these are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a SHA-256 has 32 bytes");
    }
    return new Hash(bytes.clone());
  }

  /**
   * A hash that was written down.
   *
   * @throws IllegalArgumentException when this is not the hex of 32 bytes
   */
  public static Hash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** The hash over these parts, one after the other. */
  public static Hash over(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return new Hash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Sixty-four hex digits. */
  @JsonValue
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
