package dev.scriptline.sandbox.infrastructure.postgres;

import java.security.SecureRandom;
import java.util.Base64;

/** A role with its password. */
public record Login(String user, String password) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 18;

  static String newPassword() {
    byte[] password = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(password);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Login[user=%s]".formatted(user);
  }
}
