package dev.scriptline.history.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be wrong with a row of the history. */
public enum Flaw {
  /** It is not the event that stands at its place on status.v1. */
  EDITED("The row is not the event that stands at its place on status.v1."),
  /** The event on status.v1 has no row. */
  MISSING("An event of status.v1 has no row."),
  /** The place that it names holds another event or none. */
  INSERTED("The place on status.v1 that the row names does not hold its event."),
  /** It stands elsewhere than its event. */
  REORDERED("The row stands at another place than its event on status.v1."),
  /** The kept bytes are no event. */
  UNREADABLE("The row's value is not an event."),
  /** A column that is searched by contradicts the event. */
  COLUMN("A column of the row contradicts its event."),
  /** The hash is not that of the event. */
  HASH("The row's hash is not that of its event."),
  /** The hash before it is another. */
  LINK("The row does not follow from the row before it."),
  /** A number is missing before it. */
  GAP("The row before this one is missing."),
  /** The row before it came later on its topic. */
  ORDER("The row before this one came later on status.v1."),
  /** The prescription's count and last hash are not those of its rows. */
  HEAD("The count and last hash of the prescription are not those of its last row."),
  /** The count and rolling hash of the partition are not those of its rows. */
  MARK("The count and rolling hash of the partition are not those of its rows."),
  /** The rows are not those that were signed, and the topic does not tell which of them. */
  CHECKPOINT("From this row on, the rows are not those that a checkpoint signed."),
  /** Something on the checkpoints' topic is not signed by us. */
  FORGED("A record on the topic of the checkpoints is not signed by the history's key."),
  /** A checkpoint names one before it that is not on the topic. */
  UNLINKED("A checkpoint names a checkpoint before it that is not on the topic.");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  /** What is wrong, for a person. */
  public String words() {
    return words;
  }

  /** The code. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
