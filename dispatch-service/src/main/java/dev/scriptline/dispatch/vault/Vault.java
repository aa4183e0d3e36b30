package dev.scriptline.dispatch.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.edge.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets away: AES-256-GCM under a versioned key, a fresh 96-bit nonce each time, bound to
 * their {@link Place} and key version.
 */
public final class Vault {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final VaultKeys keys;
  private final SecureRandom random = new SecureRandom();

  private Vault(VaultKeys keys) {
    this.keys = keys;
  }

  /**
   * A vault under the given keys.
   *
   * @param keys {@code version:base64,…}, 32 bytes each; the first locks, all open
   * @throws IllegalArgumentException when it is not such a list
   */
  public static Vault of(String keys) {
    return new Vault(VaultKeys.parse(keys));
  }

  /** How everything begins that lies under the first key. */
  public String prefix() {
    return keys.current() + ":";
  }

  /** The secret as it may lie in this place: key version and ciphertext. */
  public String lock(Place place, Secret secret) {
    byte[] plain = secret.reveal().getBytes(UTF_8);
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      String version = keys.current();
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, place, version, nonce).doFinal(plain);
      byte[] whole =
          ByteBuffer.allocate(nonce.length + locked.length).put(nonce).put(locked).array();
      return version + ":" + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * The secret that was locked for this place.
   *
   * @throws BrokenLockException when its key is not here, or it was changed or moved
   */
  public Secret unlock(Place place, String locked) {
    String[] parts = locked.split(":", 2);
    if (parts.length != 2) {
      throw new BrokenLockException(place, "it is no ciphertext");
    }
    try {
      byte[] whole = Base64.getDecoder().decode(parts[1]);
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, place, parts[0], nonce)
              .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
      return wiping(plain);
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new BrokenLockException(place, "it was changed, moved or cut");
    }
  }

  private Cipher cipher(int mode, Place place, String version, byte[] nonce)
      throws GeneralSecurityException {
    SecretKeySpec key =
        keys.find(version)
            .orElseThrow(() -> new BrokenLockException(place, "key " + version + " is not here"));
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((place.name() + Place.SEPARATOR + version).getBytes(UTF_8));
    return cipher;
  }

  private static Secret wiping(byte[] plain) {
    CharBuffer characters = UTF_8.decode(ByteBuffer.wrap(plain));
    char[] value = new char[characters.remaining()];
    characters.get(value);
    try {
      return Secret.of(value);
    } finally {
      Arrays.fill(plain, (byte) 0);
      Arrays.fill(value, '\0');
      Arrays.fill(characters.array(), '\0');
    }
  }
}
