package dev.scriptline.dispatch.email.smtp;

/** How far an exchange has come. */
enum Phase {
  /** Greeting, EHLO, STARTTLS, login: nothing has been said of any mail. */
  CONNECT,
  /** MAIL FROM. */
  SENDER,
  /** RCPT TO. */
  RECIPIENT,
  /** DATA, before a byte of the mail. */
  DATA,
  /** The mail itself; the server answers nothing here. */
  CONTENT,
  /** The final dot has been handed to the network. */
  FINAL_DOT
}
