package dev.scriptline.ingest.signature;

/**
 * A body that the platform signed. Only this package makes one, after checking, so whoever holds
 * one need not ask.
 */
public final class VerifiedCallback implements Verification {

  private final byte[] body;
  private final String secretId;

  VerifiedCallback(byte[] body, String secretId) {
    this.body = body.clone();
    this.secretId = secretId;
  }

  /** The raw bytes as they were signed. */
  public byte[] body() {
    return body.clone();
  }

  /** Which of our secrets it was signed with. */
  public String secretId() {
    return secretId;
  }

  /** Without the body, which names the platform's token. */
  @Override
  public String toString() {
    return "VerifiedCallback[%d bytes, secret %s]".formatted(body.length, secretId);
  }
}
