package dev.scriptline.edge;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value that never prints: only {@link #reveal()} shows it, and closing wipes it. */
public final class Secret implements AutoCloseable {

  private final char[] value;
  private boolean closed;

  private Secret(char[] value) {
    this.value = value;
  }

  /**
   * The name is what Spring's conversion looks for: settings records can have {@code Secret}
   * components.
   */
  public static Secret of(String value) {
    return new Secret(value.toCharArray());
  }

  /** Copies the characters; the caller may wipe its own. */
  public static Secret of(char[] value) {
    return new Secret(value.clone());
  }

  /**
   * @throws IllegalStateException after {@link #close()}
   */
  public synchronized String reveal() {
    return new String(open());
  }

  public synchronized boolean isBlank() {
    return CharBuffer.wrap(open()).chars().allMatch(Character::isWhitespace);
  }

  /** Overwrites the value; it cannot be revealed again. */
  @Override
  public synchronized void close() {
    Arrays.fill(value, '\0');
    closed = true;
  }

  /** Takes as long for an early difference as for a late one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  /** The same for all: a hash of the value would be a way to guess it. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "Secret(hidden)";
  }

  private synchronized byte[] bytes() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(open()));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  private char[] open() {
    if (closed) {
      throw new IllegalStateException("The secret was closed.");
    }
    return value;
  }
}
