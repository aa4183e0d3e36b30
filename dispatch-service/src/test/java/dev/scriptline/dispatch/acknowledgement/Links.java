package dev.scriptline.dispatch.acknowledgement;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** Links of a service that a test has for itself. */
public final class Links {

  private Links() {}

  public static AcknowledgementLinks links() {
    return new AcknowledgementLinks(
        new AcknowledgementTokens(AcknowledgementKeys.parse(key(1))),
        URI.create("https://scriptline.example.org/"),
        Duration.ofDays(366));
  }

  static String key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return Base64.getEncoder().encodeToString(key);
  }
}
