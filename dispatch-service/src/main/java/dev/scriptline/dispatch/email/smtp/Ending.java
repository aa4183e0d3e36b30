package dev.scriptline.dispatch.email.smtp;

/** How an exchange ended. */
sealed interface Ending {

  /** With a word of the server that can be read. */
  record Answered(Phase phase, Reply reply) implements Ending {}

  /** Without one, and certainly without the final dot: there is no mail. */
  record NotFinished(Cause cause) implements Ending {}

  /** Without one, after the final dot: there may be a mail. */
  record NotAnswered(Cause cause) implements Ending {}

  /** Why no word came. */
  enum Cause {
    NO_CONNECTION,
    CUT,
    TIMED_OUT,
    DEADLINE_PASSED
  }
}
