package dev.scriptline.edge;

/**
 * A variable of the environment is missing or cannot be used: the start ends with this one
 * sentence.
 */
public class MalformedSettingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param variable the environment variable's name, such as {@code ORDER_SIGNING_KEY}
   * @param expected what it should be, such as {@code a private JWK with a kid}; never its value
   */
  public MalformedSettingException(String variable, String expected) {
    this(variable + " must be " + expected + ".");
  }

  public MalformedSettingException(String sentence) {
    super(sentence);
  }
}
