package dev.scriptline.dispatch.circuit;

/** How freely a system may be called. */
public enum Traffic {
  FLOWING,
  /** It was dead; a few calls find out whether it still is. */
  TRYING,
  /** It is dead: nothing goes there for a while. */
  STOPPED;

  /** The less free of both. */
  public Traffic and(Traffic other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
