package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Callbacks for tests that need no signature. */
public final class VerifiedSample {

  private VerifiedSample() {}

  public static VerifiedCallback of(String body) {
    return of(body, "sandbox");
  }

  public static VerifiedCallback of(String body, String secretId) {
    return new VerifiedCallback(body.getBytes(UTF_8), secretId);
  }
}
