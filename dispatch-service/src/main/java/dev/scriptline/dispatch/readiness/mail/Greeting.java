package dev.scriptline.dispatch.readiness.mail;

/** How a mail server received us. */
sealed interface Greeting {

  /** It would take an e-mail now. */
  record Welcome() implements Greeting {}

  /** Nobody has said where it is. */
  record NoAddress() implements Greeting {}

  /** Nobody answers there, or not in time, or the connection broke. */
  record NoAnswer() implements Greeting {}

  /** It does not take our user and password. */
  record SignInRefused(int code) implements Greeting {}

  /**
   * It objects.
   *
   * @param command to what, for example {@code EHLO}
   * @param code its reply
   */
  record Objection(String command, int code) implements Greeting {}
}
