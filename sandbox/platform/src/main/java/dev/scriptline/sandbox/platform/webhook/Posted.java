package dev.scriptline.sandbox.platform.webhook;

/** What came of one attempt to post a letter. */
sealed interface Posted {

  /** The receiver answered; only 2xx means that it took the letter. */
  record Answered(int status) implements Posted {

    boolean taken() {
      return status / 100 == 2;
    }
  }

  /** No answer came. */
  record Unanswered(String why) implements Posted {}
}
