package dev.scriptline.ingest.signature;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret that the platform may sign with, and the name by which we tell it from the others. */
final class SigningSecret {

  private static final String ALGORITHM = "HmacSHA256";

  private final String id;
  private final SecretKeySpec key;

  SigningSecret(String id, byte[] key) {
    this.id = id;
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  String id() {
    return id;
  }

  /** The signature that the platform would give these bytes: 32 bytes. */
  byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "SigningSecret[%s]".formatted(id);
  }
}
