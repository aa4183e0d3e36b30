package dev.scriptline.sandbox.launcher.layout;

/** Ends a start: its message is the one sentence that a person reads. */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStartException(String sentence) {
    super(sentence);
  }
}
