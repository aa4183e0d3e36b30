package dev.scriptline.dispatch.outcome;

/**
 * The platform's name of a prescription, by which a pharmacy dispenses it: a secret, never printed.
 */
public record PlatformToken(String value) {

  private static final int LONGEST = 200;

  public PlatformToken {
    if (!isToken(value)) {
      throw new IllegalArgumentException("not a platform token");
    }
  }

  /** Whether this could be a token at all. */
  public static boolean isToken(String value) {
    return !value.isBlank() && value.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return "PlatformToken[***]";
  }
}
