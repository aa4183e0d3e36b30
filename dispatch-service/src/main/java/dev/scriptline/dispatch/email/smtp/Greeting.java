package dev.scriptline.dispatch.email.smtp;

/** How the mail server receives us. */
public sealed interface Greeting {

  /** It would take a mail now. */
  record Welcome() implements Greeting {}

  /** Nobody answers there, or not in time, or the connection broke. */
  record NoAnswer() implements Greeting {}

  /** It offers no encryption where the settings ask for it: no mail would be handed to it. */
  record NotSecure() implements Greeting {}

  /** It does not take our user and password. */
  record SignInRefused() implements Greeting {}

  /** It objects to our introduction, with this reply code. */
  record Objection(int code) implements Greeting {}
}
