package dev.scriptline.dispatch.platform.probe;

/** Why a question remained without an answer, in words that go on after "the platform". */
public enum Silence {
  NO_CONNECTION("cannot be reached: no connection came about"),
  NO_TIME("was not asked any more: the time for the whole examination was over"),
  TIMED_OUT("took the question and did not answer in time"),
  CUT("cut the connection before it had answered"),
  BUSY("turns us away for the moment: too many requests"),
  STRANGE("gave an answer that is not in the contract");

  private final String words;

  Silence(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
