package dev.scriptline.history.chain;

import java.nio.ByteBuffer;

/**
 * Where one prescription's chain stands.
 *
 * @param seq how many events it has; 0 before the first
 * @param hash of the last one
 */
public record Link(long seq, Hash hash) {

  /** Before the first event. */
  public static final Link NONE = new Link(0, Hash.NONE);

  /** What an event's hash covers of the event: the SHA-256 of its canonical bytes. */
  public static Hash content(byte[] value) {
    return Hash.over(CanonicalJson.of(value));
  }

  /**
   * The link of the next event: SHA-256 over the hash before it (32 bytes), its own {@code seq} (8
   * bytes, the highest first) and its {@link #content} (32 bytes).
   */
  public Link then(Hash content) {
    byte[] next = ByteBuffer.allocate(Long.BYTES).putLong(seq + 1).array();
    return new Link(seq + 1, Hash.over(hash.bytes(), next, content.bytes()));
  }
}
