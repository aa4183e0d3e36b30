package dev.scriptline.sandbox.platform.prescription;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes prescription tokens; none is made twice as long as the ledger exists (contract, 3). */
public final class Tokens {

  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final SecureRandom random = new SecureRandom();

  public String next() {
    String token = candidate();
    while (!used.add(token)) {
      token = candidate();
    }
    return token;
  }

  /** Remembers a token of an earlier run. */
  public void markUsed(String token) {
    used.add(token);
  }

  private String candidate() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return "RX" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
