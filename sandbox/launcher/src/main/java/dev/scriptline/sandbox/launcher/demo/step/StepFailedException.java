package dev.scriptline.sandbox.launcher.demo.step;

/** A step of the demo did not come out as it should; the message is a sentence about it. */
public final class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StepFailedException(String sentence) {
    super(sentence);
  }
}
