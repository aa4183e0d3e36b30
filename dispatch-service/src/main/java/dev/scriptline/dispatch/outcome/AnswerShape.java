package dev.scriptline.dispatch.outcome;

/**
 * How an answer was built: status, keys and types, never a value. Enough to learn a new format
 * from, too little to betray anyone.
 */
public record AnswerShape(String text) {

  private static final int LONGEST = 2_000;

  public AnswerShape {
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Where no answer came. */
  public static AnswerShape none(String why) {
    return new AnswerShape("none: " + why);
  }
}
