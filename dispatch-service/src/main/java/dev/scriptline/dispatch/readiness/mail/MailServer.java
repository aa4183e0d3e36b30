package dev.scriptline.dispatch.readiness.mail;

import java.time.Duration;

/** The server that e-mails to pharmacies are handed to. */
interface MailServer {

  /** Where it is, for people. */
  String address();

  /** Greets it as one who would send, sends nothing, and takes leave. */
  Greeting greet(Duration patience);
}
