package dev.scriptline.sandbox.platform.prescription;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Makes prescription tokens; none is made twice as long as the ledger exists (contract, 3). */
public final class Tokens {

  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Supplier<String> candidates;

  public Tokens() {
    this(random());
  }

  /** Takes candidates from elsewhere; those that were used are skipped. */
  public Tokens(Supplier<String> candidates) {
    this.candidates = candidates;
  }

  public String next() {
    String token = candidates.get();
    while (!used.add(token)) {
      token = candidates.get();
    }
    return token;
  }

  /** Remembers a token of an earlier run. */
  public void markUsed(String token) {
    used.add(token);
  }

  private static Supplier<String> random() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[6];
      random.nextBytes(bytes);
      return "RX" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    };
  }
}
