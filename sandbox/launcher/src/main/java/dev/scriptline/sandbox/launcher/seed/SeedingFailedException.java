package dev.scriptline.sandbox.launcher.seed;

/** The sandbox could not be filled; the message is a sentence about what stood in the way. */
public final class SeedingFailedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SeedingFailedException(String sentence) {
    super(sentence);
  }
}
